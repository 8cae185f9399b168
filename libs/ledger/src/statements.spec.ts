import { DataSource } from 'typeorm';
import { databaseOptions } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { inTurn, insertMany, type Cell } from './statements';

let database: DataSource;
beforeAll(async () => {
  database = await new DataSource({
    ...databaseOptions(await freshDatabase('books_statements'), 'mariadb', 2),
  }).initialize();
  await database.query(
    `CREATE TABLE things (id BIGINT NOT NULL PRIMARY KEY, word VARCHAR(80) NULL, fen BIGINT NULL, at DATETIME(3) NULL,
     is_new BOOLEAN NULL, never VARCHAR(10) NULL) CHARACTER SET utf8mb4`,
  );
});
afterAll(() => database.destroy());
beforeEach(() => database.query('DELETE FROM things'));

const COLUMNS = ['id', 'word', 'fen', 'at', 'is_new', 'never'];
const WORDS = ["it's", 'back\\slash', '"quoted"', '沙窝萝卜 5斤装', '🥕', '', null, undefined, 'a?b', 'null'];

/** Rows of every kind of cell, in no block, in a block, in blocks and beyond them. */
const rowsOf = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, at) => [
    String(9_007_199_254_740_993n + BigInt(at)),
    WORDS[at % WORDS.length],
    at % 3 === 0 ? null : 9_007_199_254_740_993n * BigInt(at % 2 === 0 ? 1 : -1),
    at % 4 === 0 ? null : '2026-11-28 07:08:09.123',
    at % 5 === 0,
    null,
  ]);

const stored = (): Promise<unknown> =>
  database.query(
    "SELECT id, word, fen, DATE_FORMAT(at, '%Y-%m-%d %H:%i:%s.%f') AS at, is_new AS isNew, never FROM things ORDER BY id",
  );

const asStored = ([id, word, fen, at, isNew]: Cell[]) => ({
  id,
  word: word ?? null,
  fen: typeof fen === 'bigint' ? fen.toString() : null,
  at: typeof at === 'string' ? `${at}000` : null,
  isNew: isNew ? 1 : 0,
  never: null,
});

describe('rows that are written by prepared blocks and by texts', () => {
  it.each([1, 63, 64, 256, 320, 577])('stores %i rows as they are', async (count) => {
    const rows = rowsOf(count);
    await database.transaction((tx) => inTurn(tx, insertMany('things', COLUMNS, rows)));
    expect(await stored()).toEqual(rows.map(asStored));
  });

  it('takes few statements, and the same ones for rows of the same kind', () => {
    const texts = (count: number) =>
      [...insertMany('things', COLUMNS, rowsOf(count))].map(({ sql, isPrepared }) => (isPrepared ? sql : ''));
    const [large, ...others] = texts(256 + 64 + 1);
    expect(others).toHaveLength(2);
    expect(others[1]).toBe('');
    expect(texts(512)).toEqual([large, large]);
    expect(large).toMatch(/^INSERT INTO things \(id, word, fen, at, is_new\) VALUES \(\?,\?,\?,\?,\?\),/);
  });

  it('puts what follows the rows behind each block', async () => {
    const again = 'ON DUPLICATE KEY UPDATE fen = VALUES(fen)';
    const rows = rowsOf(65);
    const moved = rows.map((row) => [...row.slice(0, 2), 7n, ...row.slice(3)]);
    for (const each of [rows, moved])
      await database.transaction((tx) => inTurn(tx, insertMany('things', COLUMNS, each, again)));
    const sums = await database.query(
      'SELECT COUNT(*) AS n, MIN(fen) AS least, MAX(fen) AS most FROM things',
    );
    expect(sums).toEqual([{ n: '65', least: '7', most: '7' }]);
  });

  it('writes nothing after a block that failed', async () => {
    const rows = rowsOf(321);
    rows[300] = [...(rows[299] ?? [])];
    const writing = database.transaction((tx) => inTurn(tx, insertMany('things', COLUMNS, rows)));
    await expect(writing).rejects.toMatchObject({ errno: 1062 });
    expect(await stored()).toEqual([]);
  });
});
