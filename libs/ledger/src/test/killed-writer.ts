import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OutboxEventRow } from '@app/outbox';
import { SECOND_MS } from '@app/platform';
import { expectBooksHold } from './expect-books-hold';
import { BooksScene } from './books-scene';

/** The writer alone, as its own process: books what waits and says after each commit how far the chain is. */
const PROGRAM = `
  require('reflect-metadata');
  const { BooksDatabase, BooksWriter } = require(process.env.BUILD + '/libs/ledger/src/index.js');
  const { Clock } = require(process.env.BUILD + '/libs/platform/src/index.js');
  const settings = { DATABASE_URL: process.env.DATABASE_URL, DB_FLAVOUR: 'mariadb' };
  const database = new BooksDatabase(settings);
  const writer = new BooksWriter(database, new Clock(), { info() {}, warn() {} });
  (async () => {
    const rows = (await database.open()).manager;
    process.stdout.write('0\\n');
    for (;;) {
      const booked = await writer.drain(8);
      const [{ seq }] = await rows.query('SELECT seq FROM ledger_chain');
      process.stdout.write(seq + '\\n');
      if (booked === 0) await new Promise((done) => setTimeout(done, 5));
    }
  })().catch((error) => { console.error(error); process.exit(1); });
`;

/** Longer than the lease of a writer that died. */
const LATER_MS = 20 * SECOND_MS;
const STARTS_MAX = 3;

interface Load {
  readonly kills: number;
  readonly ordersPerKill: number;
}

/**
 * Kills the writer's process again and again while orders come in, at moments that nobody chose, and looks afterwards: what
 * it had said to be booked is there, every event is booked once, and the laws of the books hold.
 */
export async function expectKilledWriterLosesNothing(
  url: string,
  { kills, ordersPerKill }: Load,
): Promise<void> {
  const scene = await BooksScene.start({}, url);
  let orders = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const load = pay(scene, ordersPerKill);
    const writer = await startedWriter(url, kill * LATER_MS, kill % 2 === 1 ? 'booked' : 'begun');
    await sleep(Math.floor(Math.random() * 120));
    const said = await writer.kill();
    await load;
    orders += ordersPerKill;
    const [chain] = await scene.database.query('SELECT seq FROM ledger_chain');
    expect(BigInt(chain.seq) >= said).toBe(true);
  }
  const last = await startedWriter(url, (kills + 1) * LATER_MS, 'begun');
  while ((await scene.database.manager.countBy(OutboxEventRow, { isBooked: false })) > 0) await sleep(20);
  await last.kill();
  const [counted] = await scene.database.query(
    'SELECT COUNT(*) AS entries, COUNT(DISTINCT order_id) AS orders, COUNT(DISTINCT fence) AS fences FROM journal_entries',
  );
  // Capture and fee of each, accrual and cost of each that is completed.
  expect([counted.orders, counted.entries]).toEqual([String(orders), String(orders * 4)]);
  expect(Number(counted.fences)).toBeGreaterThan(1);
  await expectBooksHold(scene.database.manager);
  await scene.stop();
}

/** A writer that is about to book, or has. One that ended by itself, as where no connection came in time, is started again. */
async function startedWriter(url: string, offsetMs: number, when: 'begun' | 'booked') {
  for (let start = 1; ; start += 1) {
    const writer = startWriter(url, offsetMs);
    if (await writer.has(when)) return writer;
    if (start === STARTS_MAX) throw new Error(`the writer ended: ${writer.error()}`);
  }
}

async function pay(scene: BooksScene, orders: number): Promise<void> {
  for (let at = 0; at < orders; at += 1) {
    const sale = scene.sale({
      orderNumber: `28${Date.now().toString().slice(-8)}${String(at).padStart(4, '0')}`,
    });
    await scene.emit('order.paid', sale);
    await scene.complete(sale);
  }
}

function startWriter(url: string, offsetMs: number) {
  const build = join(dirname(process.env.TEST_TEMPLATE_SQL ?? ''), 'build');
  const child = spawn(process.execPath, ['-e', PROGRAM], {
    env: { ...process.env, BUILD: build, DATABASE_URL: url, CLOCK_OFFSET_MS: String(offsetMs) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** what it says: 0 when it begins, then after each batch how far the chain is */
  const state = { seqs: [] as bigint[], error: '' };
  child.stdout.on('data', (text: Buffer) => {
    state.seqs.push(...text.toString().trim().split('\n').map(BigInt));
  });
  child.stderr.on('data', (text: Buffer) => (state.error += text.toString()));
  const ended = new Promise<void>((done) =>
    child.once('exit', () => {
      done();
    }),
  );
  return {
    async has(when: 'begun' | 'booked'): Promise<boolean> {
      const isThere = (): boolean =>
        when === 'begun'
          ? state.seqs.length > 0
          : state.seqs.length > 2 && state.seqs[1] !== state.seqs.at(-1);
      while (!isThere()) {
        if (child.exitCode !== null) return false;
        await sleep(5);
      }
      return true;
    },
    error: (): string => state.error,
    async kill(): Promise<bigint> {
      child.kill('SIGKILL');
      await ended;
      return state.seqs.at(-1) ?? 0n;
    },
  };
}
