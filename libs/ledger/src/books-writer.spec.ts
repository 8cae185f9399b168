import { freshDatabase } from '@app/platform/test';
import { OutboxEventRow } from '@app/outbox';
import {
  BookingTrouble,
  BooksWriter,
  JournalEntryRow,
  LedgerQueries,
  LIST_PRICE,
  NotTheWriter,
  verifyBooks,
} from '.';
import { BooksScene } from './test';

let scene: BooksScene;
let writer: BooksWriter;

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('books_writer'));
  writer = scene.get(BooksWriter);
});
afterAll(() => scene.stop());

async function drainAll(): Promise<number> {
  let total = 0;
  for (let booked = -1; booked !== 0; total += booked) booked = await writer.drain();
  return total;
}

async function balances(): Promise<Record<string, bigint>> {
  const found = await scene.get(LedgerQueries).accounts(scene.allianceId);
  return Object.fromEntries(found.map(({ code, balanceFen }) => [code, balanceFen]));
}

describe('BooksWriter', () => {
  it('books a sale from payment to refund, gapless and chained, and marks the events', async () => {
    const sale = await scene.pay();
    await scene.complete(sale);
    const refundId = await scene.refund(sale, 4_490n, 500n);
    await scene.emit('refund.paid', {
      refundId,
      orderId: sale.orderId,
      allianceId: sale.allianceId,
      provider: 'sandbox',
      totalFen: 4_490n,
      feeReturnedFen: 0n,
      paidAt: Date.now(),
    });
    expect(await drainAll()).toBe(4);

    const books = await balances();
    expect(books['L.held']).toBe(0n);
    expect(books['L.refund']).toBe(0n);
    expect(books['A.psp.sandbox']).toBe(8_980n - 54n - 4_490n);
    // 90.26 were shared; half of the line came back, 45.13 of it from the parties.
    expect(books[`L.party.PRODUCER.${scene.growerId}`]).toBe(3_249n);
    expect(books['X.refunded']).toBe(4_990n - 4_513n);
    expect(await verifyBooks(scene.database)).toMatchObject({ faults: [], firstBadSeq: null, orders: 1 });
    expect(await scene.database.manager.countBy(OutboxEventRow, { isBooked: false })).toBe(0);
  });

  it('makes no second entry of an event that comes again', async () => {
    const before = await scene.database.manager.count(JournalEntryRow);
    await scene.database.query('UPDATE outbox_events SET is_booked = 0 WHERE is_booked = 1');
    expect(await drainAll()).toBe(4);
    expect(await scene.database.manager.count(JournalEntryRow)).toBe(before);
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
  });

  it('lets a refund wait until its payment is booked, without holding up others', async () => {
    const sale = scene.sale();
    await scene.refund(sale, 100n, 0n);
    const other = await scene.pay();
    expect(await drainAll()).toBe(1);
    expect(writer.waitingEvents).toHaveLength(1);
    await scene.emit('order.paid', sale);
    expect(await drainAll()).toBe(2);
    expect(writer.waitingEvents).toEqual([]);
    await scene.complete(other);
    await scene.complete(sale);
    await drainAll();
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
  });

  it('binds an order to the rule that was in force when it was paid', async () => {
    const from = Date.now() + 60_000;
    const ruleId = await scene.addRule(2, LIST_PRICE, from);
    const before = await scene.pay({ paidAt: from - 1 });
    const after = await scene.pay({ paidAt: from });
    await drainAll();
    const queries = scene.get(LedgerQueries);
    expect((await queries.splitOf(before.orderNumber))?.ruleRow.version).toBe(1);
    expect((await queries.splitOf(after.orderNumber))?.ruleRow.id).toBe(ruleId);
    // Completed later, it is still shared by the rule of its payment.
    await scene.complete(before);
    await drainAll();
    expect((await queries.splitOf(before.orderNumber))?.ruleRow.version).toBe(1);
  });

  it('refuses a second writer while the first holds the lease, and takes over when it lets go', async () => {
    await writer.drain();
    const second = await BooksScene.start({}, await freshDatabase('books_writer'));
    try {
      const other = second.get(BooksWriter);
      await expect(other.drain()).rejects.toThrow(NotTheWriter);
      await writer.release();
      await scene.pay();
      expect(await other.drain()).toBe(1);
      await expect(writer.drain()).rejects.toThrow(NotTheWriter);
      const [last] = await scene.database.manager.find(JournalEntryRow, { order: { seq: 'DESC' }, take: 1 });
      expect(last?.fence).toBe('2');
      await other.release();
    } finally {
      await second.stop();
    }
  });

  it('stops at an event that cannot be booked, and books what comes before it', async () => {
    const good = await scene.pay();
    await scene.refund(good, 9_981n, 0n);
    await scene.pay();
    expect(await writer.drain()).toBe(1);
    await expect(writer.drain()).rejects.toThrow(BookingTrouble);
    await expect(writer.drain()).rejects.toThrow('a refund of 9981 fen on a line that has 9980 left');
    expect(await scene.database.manager.countBy(OutboxEventRow, { isBooked: false })).toBe(2);
  });
});

describe('verifyBooks', () => {
  const tampered = async (sql: string, values: unknown[]): Promise<string | null> => {
    const [before] = await scene.database.query(
      'SELECT p.*, e.memo FROM postings p JOIN journal_entries e ON e.seq = p.entry_seq WHERE entry_seq = 3 AND line_no = 1',
    );
    await scene.database.query(sql, values);
    const report = await verifyBooks(scene.database);
    await scene.database.query('UPDATE postings SET amount_fen = ? WHERE entry_seq = 3 AND line_no = 1', [
      before.amount_fen,
    ]);
    await scene.database.query('UPDATE journal_entries SET memo = ? WHERE seq = 3', [before.memo]);
    return report.firstBadSeq;
  };

  it('names the first entry that was changed by raw SQL', async () => {
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
    const change = 'UPDATE postings SET amount_fen = amount_fen + 1 WHERE entry_seq = 3 AND line_no = 1';
    expect(await tampered(change, [])).toBe('3');
    expect(await tampered('UPDATE journal_entries SET memo = ? WHERE seq = 3', ['other'])).toBe('3');
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
  });

  it('names a missing entry, and a balance that was changed', async () => {
    await scene.database.query('UPDATE ledger_balances SET amount_fen = amount_fen + 5 LIMIT 1');
    expect((await verifyBooks(scene.database)).faults).toHaveLength(1);
    await scene.database.query('DELETE FROM postings WHERE entry_seq = 2');
    await scene.database.query('DELETE FROM journal_entries WHERE seq = 2');
    expect((await verifyBooks(scene.database)).firstBadSeq).toBe('2');
  });
});
