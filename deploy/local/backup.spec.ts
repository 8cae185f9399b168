import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { BOOKS_ROWS, CHECKED_ROWS, verifyBooks } from '@app/ledger';
import { databaseOptions } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { SEEDS } from '../seed';
import { inNode } from './in-node';

const ODD = 'a\'"\\\n\r\u2028\u0000\u001a\t;--%_ 萝卜🥬';

let folder: string;
let file: string;
let source: string;
let root: Connection;
const made: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lianji-backup-'));
  file = join(folder, 'market.sql.gz');
  source = await freshDatabase('backup');
  root = await createConnection(process.env.TEST_DATABASE_ROOT_URL ?? '');
  const options = { ...databaseOptions(source, 'mariadb', 2), entities: BOOKS_ROWS };
  const database = await new DataSource(options).initialize();
  await database.transaction(async (rows) => {
    for (const seed of SEEDS) await seed(rows, Date.now());
  });
  await database.query(`CREATE TABLE odd (id INT PRIMARY KEY, bytes VARBINARY(300), words TEXT, amount BIGINT,
    exact DECIMAL(20,4), at DATETIME(3), stamp TIMESTAMP NULL, twice BIGINT AS (amount * 2) STORED, later INT NULL,
    FOREIGN KEY (later) REFERENCES odd (id))`);
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
  await database.query(
    `INSERT INTO odd (id, bytes, words, amount, exact, at, stamp, later) VALUES
     (0, ?, ?, 9007199254740993, 1.2300, '2026-11-24 00:00:00.123', '2026-11-24 01:02:03', NULL), (2, '', '', NULL, NULL, NULL, NULL, 0)`,
    [bytes, ODD],
  );
  await database.query('UPDATE odd SET later = 2 WHERE id = 0');
  await database.destroy();
}, 60_000);
afterAll(async () => {
  for (const name of made) await root.query('DROP DATABASE ??', [name]);
  await root.end();
  rmSync(folder, { recursive: true, force: true });
});

/** The command as people run it. */
function run(
  command: 'backup' | 'restore',
  target: string,
  url: string,
): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_MIGRATE_URL: url };
    execFile(
      process.execPath,
      [join(__dirname, `${command}.mjs`), target],
      { env },
      (error, out, trouble) => {
        resolve({ code: error === null ? 0 : Number(error.code), said: out + trouble });
      },
    );
  });
}

async function emptySchema(name: string): Promise<string> {
  const schema = `${new URL(source).pathname.slice(1)}_${name}`;
  await root.query(`CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  made.push(schema);
  return `${source.replace(/\/[^/]*$/, '')}/${schema}`;
}

/**
 * Of each table how it is made, and a digest of its rows, byte by byte. MariaDB's own CHECKSUM TABLE will not do: for tables
 * with generated columns it changes when the table is only rebuilt.
 */
async function tablesOf(url: string): Promise<Map<string, unknown>> {
  const connection = await createConnection(url);
  const ask = async (sql: string): Promise<Buffer[][]> => {
    const typeCast = (field: { buffer(): Buffer | null }): Buffer => field.buffer() ?? Buffer.from('NULL');
    return (await connection.query({ sql, rowsAsArray: true, typeCast }))[0] as unknown as Buffer[][];
  };
  const found = new Map<string, unknown>();
  for (const [name = ''] of await ask('SHOW TABLES')) {
    const table = `\`${name.toString()}\``;
    const rows = await ask(`SELECT * FROM ${table}`);
    const digest = createHash('sha256');
    for (const row of rows) for (const value of row) digest.update(`${value.length} `).update(value);
    const form = (await ask(`SHOW CREATE TABLE ${table}`))[0]?.[1]?.toString();
    found.set(name.toString(), { rows: rows.length, sha256: digest.digest('hex'), form });
  }
  await connection.end();
  return found;
}

describe('a backup', () => {
  it('gives back every table of the market as it was, and books that hold', async () => {
    expect(await run('backup', file, source)).toMatchObject({
      code: 0,
      said: expect.stringContaining('已备份'),
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const target = await emptySchema('whole');
    expect(await run('restore', file, target)).toMatchObject({ code: 0 });
    const [before, after] = [await tablesOf(source), await tablesOf(target)];
    expect([...after.keys()]).toEqual(
      expect.arrayContaining(['orders', 'journal_entries', 'odd', 'migrations']),
    );
    expect(after).toEqual(before);
    const database = await new DataSource({
      ...databaseOptions(target, 'mariadb', 1),
      entities: CHECKED_ROWS,
    }).initialize();
    const books = await verifyBooks(database);
    const [odd] = await database.query('SELECT HEX(bytes) AS bytes, words, twice FROM odd WHERE id = 0');
    await database.destroy();
    expect(books.faults).toEqual([]);
    expect(books.entries).toBeGreaterThan(100);
    expect(odd).toMatchObject({ words: ODD, twice: '18014398509481986' });
    expect(odd.bytes).toHaveLength(512);
  }, 60_000);

  it('is of one moment, whoever writes meanwhile', async () => {
    const url = await emptySchema('busy');
    const writer = await createConnection({ uri: url, multipleStatements: true });
    await writer.query(`CREATE TABLE a (id INT PRIMARY KEY, filler TEXT); CREATE TABLE z (id INT PRIMARY KEY);
      INSERT INTO a SELECT seq, REPEAT('x', 2000) FROM seq_1_to_20000; INSERT INTO z SELECT seq FROM seq_1_to_20000`);
    const state = { isOver: false };
    const target = join(folder, 'busy.gz');
    const backup = run('backup', target, url).finally(() => (state.isOver = true));
    let id = 20_000;
    while (!state.isOver) {
      id += 1;
      await writer.query(`BEGIN; INSERT INTO a VALUES (${id}, ''); INSERT INTO z VALUES (${id}); COMMIT`);
    }
    await writer.end();
    expect(await backup).toMatchObject({ code: 0 });
    expect(id).toBeGreaterThan(20_001);
    const restored = await emptySchema('busy_back');
    expect(await run('restore', target, restored)).toMatchObject({ code: 0 });
    const connection = await createConnection(restored);
    const [counts] = await connection.query(
      'SELECT (SELECT COUNT(*) FROM a) AS a, (SELECT COUNT(*) FROM z) AS z, (SELECT MAX(id) FROM a) AS last',
    );
    await connection.end();
    const [{ a, z, last }] = counts as [{ a: number; z: number; last: number }];
    expect([a, z]).toEqual([last, last]);
  }, 60_000);

  it('takes the place of no file, and leaves none when it fails', async () => {
    const taken = join(folder, 'taken');
    writeFileSync(taken, 'mine');
    expect(await run('backup', taken, source)).toMatchObject({
      code: 1,
      said: expect.stringContaining('已经存在'),
    });
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    const failed = join(folder, 'failed');
    expect((await run('backup', failed, `${source}_not_there`)).code).toBe(1);
    expect([existsSync(failed), existsSync(`${failed}.part`)]).toEqual([false, false]);
  });
});

const DAMAGED = { code: 1, said: expect.stringContaining('什么也没有写入') };

describe('a restore', () => {
  it('notices a flipped byte wherever it is, and a file that ends early, before it writes anything', async () => {
    const target = await emptySchema('damaged');
    const { size } = statSync(file);
    for (const at of [20, Math.floor(size / 2), size - 6]) {
      const bytes = readFileSync(file);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const flipped = join(folder, 'flipped.gz');
      writeFileSync(flipped, bytes);
      expect(await run('restore', flipped, target)).toMatchObject(DAMAGED);
    }
    const short = join(folder, 'short.gz');
    writeFileSync(short, readFileSync(file));
    truncateSync(short, size - 1_000);
    expect(await run('restore', short, target)).toMatchObject(DAMAGED);
    expect((await tablesOf(target)).size).toBe(0);
  }, 30_000);

  it('does not trust a file that was packed anew with other rows', async () => {
    const forged = join(folder, 'forged.gz');
    const rewrite = `(async () => {
      const { gunzipSync, gzipSync } = await import('node:zlib');
      const text = gunzipSync(fs.readFileSync(${JSON.stringify(file)})).toString();
      fs.writeFileSync(${JSON.stringify(forged)}, gzipSync(text.replace('9007199254740993', '9007199254740994')));
      return text.includes('9007199254740993');
    })()`;
    expect(await inNode('backup-file.mjs', rewrite)).toBe(true);
    const target = await emptySchema('forged');
    expect(await run('restore', forged, target)).toMatchObject(DAMAGED);
    expect((await tablesOf(target)).size).toBe(0);
  });

  it('touches no database that holds anything', async () => {
    const before = await tablesOf(source);
    expect(await run('restore', file, source)).toMatchObject({
      code: 1,
      said: expect.stringContaining('不是空的'),
    });
    expect(await tablesOf(source)).toEqual(before);
  });

  it('loads tables after those that they point at, also when two point at each other', async () => {
    const order = (tables: string[], references: [string, string][]) =>
      inNode('snapshot.mjs', `module.parentsFirst(${JSON.stringify(tables)}, ${JSON.stringify(references)})`);
    expect(
      await order(
        ['a', 'b', 'c'],
        [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'c'],
        ],
      ),
    ).toEqual(['c', 'b', 'a']);
    expect(
      await order(
        ['a', 'b'],
        [
          ['a', 'b'],
          ['b', 'a'],
        ],
      ),
    ).toEqual(['b', 'a']);
  });
});
