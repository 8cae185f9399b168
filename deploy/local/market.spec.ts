import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BareMarket, processesOf, type Started } from './bare-market';
import { SmallDisk } from './small-disk';

jest.setTimeout(180_000);

const NOBODY = 65_534;

let market: BareMarket;
let folder: string;
const dataDir = (): string => join(folder, 'data');

beforeEach(() => {
  market = new BareMarket();
  folder = mkdtempSync(join(tmpdir(), 'lianji-data-'));
});
afterEach(async () => {
  await market.close();
  rmSync(folder, { recursive: true, force: true });
});

/** That it says so in both languages, ends with 1 and leaves nothing running and nothing locked. */
async function refusal(started: Started, data: string): Promise<string> {
  const code = await started.exit();
  expect({ code, running: processesOf(data), isLocked: existsSync(join(data, 'lock')) }).toEqual({
    code: 1,
    running: [],
    isLocked: false,
  });
  expect(started.said).toMatch(/[\u4e00-\u9fff]/);
  expect(started.said).not.toMatch(/\n\s+at /);
  return started.said;
}

describe('a start without the letters of the PDFs', () => {
  it('opens, asks for them after that, says how to get them and goes on', async () => {
    const started = await market.start(dataDir(), market.withoutFont());
    await started.isOpen();
    await started.until('it said so', () => started.said.includes('PDFs need a Chinese font'));
    expect(started.said).toContain('做 PDF 需要中文字体，暂未能安装；其余不受影响');
    expect(started.said).toContain('sudo apt-get install -y --no-install-recommends fonts-noto-cjk');
    expect(await started.rows()).toMatchObject({ alliances: 3 });
    expect(await started.stop()).toBe(0);
  });
});

describe('a start that cannot be', () => {
  it('says of a full disk how much is free and needed, and opens once there is room, and keeps what is stored', async () => {
    const disk = SmallDisk.open(12);
    try {
      const data = join(disk.path, 'data');
      const said = await refusal(await market.start(data), data);
      expect(said).toMatch(/所在磁盘已满：剩 \d+ MB，至少需要 300 MB/);
      expect(said).toContain(`The disk of ${data} is full:`);
      disk.grow(700);
      const roomy = join(disk.path, 'data');
      const first = await market.start(roomy);
      await first.isOpen();
      const before = await first.rows();
      expect(before).toMatchObject({ alliances: 3 });
      expect(await first.stop()).toBe(0);
      const second = await market.start(roomy);
      await second.isOpen();
      expect(await second.rows()).toEqual(before);
      expect(await second.stop()).toBe(0);
    } finally {
      disk.close();
    }
  });

  it('touches nothing of a database that has no room to grow', async () => {
    const disk = SmallDisk.open(64);
    try {
      const data = join(disk.path, 'data');
      mkdirSync(join(data, 'mysql'), { recursive: true });
      writeFileSync(join(data, 'mysql/ibdata1'), 'what is stored');
      disk.fill(20 * 1024 * 1024);
      expect(await refusal(await market.start(data), data)).toMatch(/剩 (19|20) MB，至少需要 60 MB/);
      expect(readFileSync(join(data, 'mysql/ibdata1'), 'utf8')).toBe('what is stored');
      expect(readdirSync(data).sort()).toEqual(['log', 'mysql', 'run', 'tmp']);
    } finally {
      disk.close();
    }
  });

  it('says which port is taken and how to choose another', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const started = await market.start(dataDir(), { LIVE_PORT: String(port) });
    const said = await refusal(started, dataDir());
    server.close();
    expect(said).toContain(`live 要用的端口 ${String(port)} 已被占用`);
    expect(said).toMatch(
      new RegExp(`Port ${String(port)}, which live needs, is taken.*LIVE_PORT=\\d+ npm start`),
    );
  });

  it('says without a package manager what to install, or which servers to name', async () => {
    const env = market.withPrograms([]);
    const said = await refusal(await market.start(dataDir(), env), dataDir());
    expect(said).toContain('缺少 mariadbd, mariadb-install-db, mariadb, my_print_defaults, redis-server');
    expect(said).toContain('this system has no apt-get. Install the programs of MariaDB 10.11 and Redis 7');
    expect(said.match(/DATABASE_URL (和|and) REDIS_URL/g)).toHaveLength(2);
  });

  it('asks for nothing that is named: with a database and a Redis no program is missed', async () => {
    const env = market.withPrograms([]);
    const url = process.env.TEST_DATABASE_APP_URL ?? '';
    const started = await market.start(dataDir(), {
      ...env,
      DATABASE_URL: `${url}_not_there`,
      REDIS_URL: process.env.TEST_REDIS_URL ?? '',
    });
    const said = await refusal(started, dataDir());
    expect(said).not.toContain('apt-get');
    expect(said).toContain('"迁移数据库并载入演示数据 / migrating the database, loading demo data" failed');
  });

  it('gives one who is not root and has no sudo the line to run', async () => {
    const env = market.withPrograms(['apt-get']);
    const isRoot = process.getuid?.() === 0;
    const data = mkdtempSync(join(tmpdir(), 'lianji-nobody-'));
    if (isRoot) chownSync(data, NOBODY, NOBODY);
    const said = await refusal(await market.start(data, env, isRoot ? NOBODY : undefined), data);
    rmSync(data, { recursive: true });
    const line =
      'apt-get update && apt-get install -y --no-install-recommends --no-remove --no-upgrade mariadb-server-core mariadb-client-core redis-tools';
    expect(said).toContain(
      `安装需要 root 权限。请运行：${line}（或用 DATABASE_URL 和 REDIS_URL 指向已有的服务）`,
    );
    expect(said).toContain(`installing needs root. Please run: ${line} (or point DATABASE_URL and REDIS_URL`);
  });
});
