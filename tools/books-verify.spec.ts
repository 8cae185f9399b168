import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BooksWriter } from '@app/ledger';
import { BooksScene } from '@app/ledger/test';
import { freshDatabase } from '@app/platform/test';

interface Told {
  readonly code: number | string | null | undefined;
  readonly out: string;
  readonly err: string;
}

/** What `npm run books:verify` runs. */
function verify(env: Record<string, string>): Promise<Told> {
  const command = [join(__dirname, 'books-verify.mjs')];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env: { ...process.env, ...env } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : error.code, out, err });
    });
  });
}

/** A port of loopback at which nobody answers. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('books:verify', () => {
  let scene: BooksScene;
  let url: string;
  let dataDir: string;

  beforeAll(async () => {
    url = await freshDatabase('books_verify');
    scene = await BooksScene.start({}, url);
    dataDir = mkdtempSync(join(tmpdir(), 'verify-'));
    await scene.complete(await scene.pay());
    await scene.pay();
    while ((await scene.get(BooksWriter).drain()) > 0);
  });
  afterAll(async () => {
    await scene.get(BooksWriter).release();
    await scene.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('ends with 0 when the books hold', async () => {
    const { code, out, err } = await verify({ DATABASE_URL: url });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^6 entries, 14 postings, 2 orders, head [0-9a-f]{16}\nthe books hold\n$/);
  });

  it('ends with 1 and names the entry whose posting was changed', async () => {
    const change = (by: number) =>
      scene.database.query(
        'UPDATE postings SET amount_fen = amount_fen + ? WHERE entry_seq = 2 AND line_no = 1',
        [by],
      );
    await change(1);
    const told = await verify({ DATABASE_URL: url });
    expect([told.code, told.out]).toEqual([1, expect.stringMatching(/the books do not hold\n$/)]);
    expect(told.err).toMatch(/first bad entry: 2\n$/);
    await change(-1);
  });

  it('ends with 2 when it cannot read the books', async () => {
    const port = String(await deadPort());
    const told = await verify({ DATABASE_URL: `mysql://app:x@127.0.0.1:${port}/lianji` });
    expect([told.code, told.out]).toEqual([2, '']);
    expect(told.err).toContain('the books could not be checked');
    const nothing = await verify({ DATABASE_URL: '', DATA_DIR: join(dataDir, 'nowhere') });
    expect([nothing.code, nothing.out]).toEqual([2, '']);
    expect(nothing.err).toContain('DATABASE_URL is not set');
  });

  it('goes to the database of the market that runs here, and starts no second one', async () => {
    const port = await deadPort();
    for (const folder of ['mysql', 'run']) mkdirSync(join(dataDir, folder));
    const secrets = { sealingKey: 'a key of the spec', appPassword: 'a password of the spec' };
    writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(secrets));
    const facts = { name: 'mariadb', pid: process.pid, port };
    writeFileSync(join(dataDir, 'run', 'mariadb.process.json'), JSON.stringify(facts));
    const told = await verify({ DATABASE_URL: '', DATA_DIR: dataDir });
    expect([told.code, told.out]).toEqual([2, '']);
    expect(told.err).toContain(`127.0.0.1:${String(port)}`);
  });
});
