import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OrdersModule } from '@app/orders';
import { Course, type TestShop } from '@app/orders/test';
import { createConnection } from 'mysql2/promise';
import { endAllOf } from './bare-market';
import { inNode } from './in-node';
import { SmallDisk } from './small-disk';

jest.setTimeout(120_000);

// Enough for a database that is not durable; less than what a start asks for.
const MEGABYTES = 96;
const ORDERS_MAX = 5_000;
const NOTE = '请放在门口的鞋柜里，谢谢。'.repeat(12);

let disk: SmallDisk;
const folderOf = (path: string): object => ({
  dataDir: path,
  runDir: join(path, 'run'),
  logDir: join(path, 'log'),
  temporaryDir: join(path, 'tmp'),
});

beforeEach(() => {
  disk = SmallDisk.open(MEGABYTES);
  for (const name of ['run', 'log', 'tmp']) mkdirSync(join(disk.path, name));
});
afterEach(() => {
  endAllOf(disk.path);
  disk.close();
});

describe('a disk that fills up', () => {
  it('while the database is made is said as such, and leaves nothing that looks like a database', async () => {
    disk.fill(8 * 1024 * 1024);
    const folder = JSON.stringify(folderOf(disk.path));
    const refusal = await inNode('database.mjs', `module.initialiseDatabase(${folder})`);
    expect(refusal).toMatchObject({ code: 'diskFull' });
    expect(existsSync(join(disk.path, 'mysql'))).toBe(false);
    expect(existsSync(join(disk.path, 'mysql.new'))).toBe(false);
    disk.clear();
    expect(await inNode('database.mjs', `module.initialiseDatabase(${folder}).then(() => 'made')`)).toBe(
      'made',
    );
  });

  it('refuses orders whole, half of none is there, and takes orders again once there is room', async () => {
    const { url, stop } = await smallDatabase(disk.path);
    const course = await Course.open([OrdersModule], { DATABASE_URL: url });
    try {
      const shop = await course.shop({ onHand: ORDERS_MAX, perPersonMax: ORDERS_MAX });
      await course.place(shop);
      disk.fill(0);
      const placed = 1 + (await placeUntilRefused(course, shop));
      expect(placed).toBeLessThan(ORDERS_MAX);
      await expectWhole(course, shop, placed);
      await expect(course.place(shop, { note: NOTE })).rejects.toThrow();
      await expectWhole(course, shop, placed);
      disk.clear();
      await course.place(shop, { note: NOTE });
      await expectWhole(course, shop, placed + 1);
    } finally {
      await course.close();
      await stop();
    }
  });
});

describe('a process that ends while nothing can be written', () => {
  it('is started again once something can, and takes nobody else with it', async () => {
    const run = join(disk.path, 'run');
    const plan = JSON.stringify({
      ...{
        name: 'sleeper',
        command: process.execPath,
        args: ['-e', 'setInterval(() => 0, 1000)', `${disk.path}/`],
      },
      ...{ cwd: '/', logFile: join(disk.path, 'log/sleeper.log'), runDir: run, patienceMs: 5_000 },
    });
    const course = `(async () => {
      const child = new module.Supervised({ ...${plan}, env: process.env });
      const first = child.pid;
      const wait = async (isSo) => { while (!isSo()) await new Promise((next) => setTimeout(next, 20)); };
      child.settle();
      fs.rmSync('${run}', { recursive: true });
      process.kill(first, 'SIGKILL');
      await wait(() => child.restartedAt.length === 1);
      const between = child.pid;
      fs.mkdirSync('${run}');
      await wait(() => child.pid > 0);
      const isAnother = child.pid !== first;
      await child.stop();
      return { between, isAnother };
    })()`;
    expect(await inNode('supervise.mjs', course)).toEqual({ between: 0, isAnother: true });
  });
});

async function placeUntilRefused(course: Course, shop: TestShop): Promise<number> {
  for (let n = 0; n < ORDERS_MAX; n += 1) {
    try {
      await course.place(shop, { note: NOTE });
    } catch (error) {
      expect(String(error)).toMatch(/is full|No more room/i);
      return n;
    }
  }
  throw new Error('the disk did not fill up');
}

/** Of each order everything is there: its line, its stock, its events, its step, what it owes and where it goes. */
async function expectWhole({ rows }: Course, { sku }: TestShop, placed: number): Promise<void> {
  const [counts]: Record<string, string>[] = await rows.query(
    `SELECT (SELECT COUNT(*) FROM orders) AS orders, (SELECT COUNT(*) FROM order_lines) AS order_lines,
       (SELECT COUNT(*) FROM dues) AS dues, (SELECT COUNT(*) FROM consignments) AS consignments,
       (SELECT COUNT(*) FROM steps WHERE thing = 'order') AS steps,
       (SELECT COUNT(*) FROM outbox_events WHERE name = 'order.placed') AS told,
       (SELECT COUNT(*) FROM outbox_events WHERE name = 'order.payment_due') AS timers,
       (SELECT reserved FROM stocks WHERE sku_id = ?) AS reserved`,
    [sku.skuId],
  );
  for (const [name, count] of Object.entries(counts ?? {}))
    expect({ name, n: Number(count) }).toEqual({ name, n: placed });
}

/** A database of its own on the disk, with the market's tables; ends when it is told to. */
async function smallDatabase(path: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const program = `
    const from = (name) => import('${__dirname}/' + name + '.mjs');
    const { databasePlan, initialiseDatabase, isDatabaseReady } = await from('database');
    const { databaseUrl, readyOrEnded } = await from('services');
    const { Supervised } = await from('supervise');
    const folder = ${JSON.stringify(folderOf(path))};
    const secrets = (await from('secrets')).loadSecrets(folder.dataDir);
    const [port] = await (await from('ports')).freePorts(1);
    await initialiseDatabase(folder);
    const plan = databasePlan(folder, secrets, { port, durable: false });
    const server = new Supervised(plan);
    if (!(await readyOrEnded(server, () => isDatabaseReady(port)))) throw new Error(server.tail());
    console.log(databaseUrl('root', secrets, port));
    process.stdin.resume().once('end', () => server.stop());`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [said] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer | number];
  const url = String(said).trim();
  const connection = await createConnection({ uri: url, multipleStatements: true });
  await connection.query(readFileSync(process.env.TEST_TEMPLATE_SQL ?? '', 'utf8'));
  await connection.end();
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  return { url, stop };
}
