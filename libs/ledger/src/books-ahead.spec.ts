import type { EntityManager } from 'typeorm';
import { OutboxEventRow } from '@app/outbox';
import { Clock, DAY_MS } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { BooksDatabase, BooksWriter } from '.';
import { BooksScene, expectBooksHold } from './test';

/** Small, so that few orders make several batches. */
const BATCH = 64;

let scene: BooksScene;
let writer: BooksWriter;
beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('books_ahead'));
  writer = scene.get(BooksWriter);
});
afterAll(() => scene.stop());
afterEach(() => jest.restoreAllMocks());

/** Orders that are paid, then all completed, then one refunded: what follows stands in another batch than what it follows from. */
async function lives(orders: number): Promise<void> {
  const sales = [];
  for (let at = 0; at < orders; at += 1) sales.push(await scene.pay());
  for (const sale of sales) await scene.complete(sale);
  for (const sale of sales.slice(0, orders / 2)) await scene.refund(sale, 1_000n, 100n);
}

async function head(): Promise<{ seq: string; hash: string }> {
  const [chain] = await scene.database.query('SELECT seq, hash FROM ledger_chain');
  return chain;
}

const waiting = () => scene.database.manager.countBy(OutboxEventRow, { isBooked: false });

describe('the writer with more waiting than one batch takes', () => {
  it('books whole lives that lie across batches, and the laws hold', async () => {
    await lives(BATCH);
    const batches: number[] = [];
    for (let booked = await writer.drain(BATCH); booked > 0; booked = await writer.drain(BATCH))
      batches.push(booked);
    expect(batches).toEqual([BATCH, BATCH, BATCH / 2]);
    // Capture, fee, accrual and cost of each; one in two is taken back.
    expect((await head()).seq).toBe(String(BATCH * 4 + BATCH / 2));
    const [plans] = await scene.database.query(
      'SELECT COUNT(*) AS n, SUM(reverses_seq IS NULL) AS lost FROM journal_entries WHERE kind = ?',
      ['reversal'],
    );
    expect(plans).toEqual({ n: '32', lost: '0' });
    await expectBooksHold(scene.database.manager);
  });

  it('throws away what was planned when somebody else has written meanwhile', async () => {
    await lives(BATCH);
    expect(await writer.drain(BATCH)).toBe(BATCH);
    const before = BigInt((await head()).seq);
    // An entry of the opening of books goes between the batch that stands and the one that is planned behind it.
    const between = await scene.bookByHand('2026-11-24', 500n);
    expect(BigInt(between)).toBe(before + 1n);
    expect(await scene.drain(BATCH)).toBe(BATCH + BATCH / 2);
    expect(BigInt((await head()).seq)).toBe(before + 1n + BigInt(BATCH * 2 + BATCH / 2));
    await expectBooksHold(scene.database.manager);
  });

  it('throws it away when the batch before it is undone, and plans nothing on a day that is over', async () => {
    await lives(BATCH);
    const database = await scene.get(BooksDatabase).open();
    const real = database.transaction.bind(database);
    let undone = 0;
    jest.spyOn(database, 'transaction').mockImplementation(((
      work: (rows: EntityManager) => Promise<unknown>,
    ) =>
      real(async (rows: EntityManager) => {
        const done = await work(rows);
        if ((undone += 1) === 1) throw Object.assign(new Error('undone'), { errno: 1213 });
        return done;
      })) as typeof database.transaction);
    expect(await writer.drain(BATCH)).toBe(BATCH);
    expect(undone).toBe(2);
    const later = Date.now() + DAY_MS;
    jest.restoreAllMocks();
    jest.spyOn(scene.get(Clock), 'now').mockReturnValue(later);
    expect(await writer.drain(BATCH)).toBe(BATCH);
    const [posted] = await scene.database.query(
      'SELECT COUNT(*) AS n FROM journal_entries WHERE posted_at = ?',
      [new Date(later)],
    );
    expect(posted.n).toBe(String(BATCH * 2));
    jest.restoreAllMocks();
    await scene.drain(BATCH);
    expect(await waiting()).toBe(0);
    await expectBooksHold(scene.database.manager);
  });

  it('books what a fault cost when the refund came batches before the receipt', async () => {
    const sale = await scene.pay();
    await scene.drain(BATCH);
    for (const [at, fault] of (['goods', 'goods'] as const).entries()) {
      await scene.emit('refund.accepted', {
        refundId: `01K8REFVND000000000000000${at}`,
        orderId: sale.orderId,
        allianceId: sale.allianceId,
        paymentId: sale.paymentId,
        cause: 'claim',
        fault,
        lines: [{ lineId: sale.lines[0]?.lineId ?? '', quantity: 1, cashFen: 3_000n, couponFen: 0n }],
        freightFen: 0n,
        totalFen: 3_000n,
        acceptedAt: Date.now(),
      });
      await scene.drain(BATCH);
    }
    await scene.complete(sale);
    await scene.drain(BATCH);
    expect(await waiting()).toBe(0);
    await expectBooksHold(scene.database.manager);
  });
});
