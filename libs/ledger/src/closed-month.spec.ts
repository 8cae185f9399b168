import { randomUUID } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { dayOf, HOUR_MS, newId, startOfDay, type Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import {
  ApproveCorrection,
  firstDayOf,
  JournalEntryRow,
  lastDayOf,
  LedgerQueries,
  monthBefore,
  monthOf,
  RequestCorrection,
  type CorrectionInput,
} from '.';
import { giveGrants } from '../../../deploy/grants';
import { BooksScene, expectBooksHold } from './test';

const today = dayOf(Date.now());
const lastMonth = monthBefore(monthOf(today));
const closedDay = firstDayOf(lastMonth);

let scene: BooksScene;
let url: string;
let accountant: Actor;
let secretary: Actor;
/** an entry of the bank that was typed wrong: 500 instead of 50, in the month that is closed later */
let wrongSeq: string;

beforeAll(async () => {
  url = await freshDatabase('closed_month');
  scene = await BooksScene.start({}, url);
  [accountant, secretary] = [scene.actor('accountant'), scene.actor('alliance_secretary')];
  await scene.complete(await scene.pay({ paidAt: startOfDay(closedDay) + 12 * HOUR_MS }));
  await scene.drain();
  wrongSeq = await scene.bookByHand(closedDay, 50_000n);
});
afterAll(() => scene.stop());

const input = (more: Partial<CorrectionInput> = {}): CorrectionInput => ({
  allianceId: scene.allianceId,
  reversesSeq: wrongSeq,
  lines: [
    { accountCode: 'A.bank', debitFen: 5_000n, creditFen: 0n },
    { accountCode: 'L.promo', debitFen: 0n, creditFen: 5_000n },
  ],
  memo: '多记一个零',
  effectiveDay: today,
  requestId: randomUUID(),
  ...more,
});
const ask = async (more: Partial<CorrectionInput> = {}, who = accountant) =>
  scene.get(RequestCorrection).run(who, input(more));
const approve = (id: string, who = secretary) =>
  scene.get(ApproveCorrection).run(who, { id, requestId: randomUUID() });

async function closeLastMonth(): Promise<void> {
  const periodId = newId();
  await scene.database.query(
    "INSERT INTO accounting_periods (id, alliance_id, month, status) VALUES (?, ?, ?, 'closed')",
    [periodId, scene.allianceId, lastMonth],
  );
  await scene.emit('period.closed', { periodId, allianceId: scene.allianceId, month: lastMonth });
  await scene.drain();
}

describe('a closed month (F10)', () => {
  it('takes no manual correction, asked for or approved, once it is soft closed', async () => {
    const waiting = await ask({
      reversesSeq: await scene.bookByHand(closedDay, 9n),
      effectiveDay: closedDay,
    });
    await scene.database.query(
      "INSERT INTO accounting_periods (id, alliance_id, month, status) VALUES (?, ?, ?, 'soft_closed')",
      [newId(), scene.allianceId, lastMonth],
    );
    await expect(approve(waiting.id)).rejects.toThrow('period_closed');
    await expect(ask({ reversesSeq: null, effectiveDay: lastDayOf(lastMonth) })).rejects.toThrow(
      'period_closed',
    );
    await scene.database.query('DELETE FROM accounting_periods');
    await closeLastMonth();
    await expect(approve(waiting.id)).rejects.toThrow('period_closed');
    await expect(ask({ reversesSeq: null, effectiveDay: closedDay })).rejects.toThrow('period_closed');
    // Not even when the row of the month is opened again by hand: the seal says that it is closed.
    await scene.database.query("UPDATE accounting_periods SET status = 'open'");
    await expect(ask({ reversesSeq: null, effectiveDay: closedDay })).rejects.toThrow('period_closed');
    await scene.database.query("UPDATE accounting_periods SET status = 'closed'");
  });

  it('is not touched by taking back what stands in it: the red entry stands today', async () => {
    const seq = await scene.bookByHand(today, 11n);
    const asked = await ask({ reversesSeq: seq, lines: [] });
    await approve(asked.id);
    await scene.drain();
    const red = await scene.database.manager.findOneByOrFail(JournalEntryRow, { reversesSeq: seq });
    expect([red.effectiveDay, red.kind]).toEqual([today, 'correction']);
    await expectBooksHold(scene.database.manager);
  });

  it('gets no refund, payout or statement that comes late: they stand on the first open day with their own beside it', async () => {
    const sale = await scene.pay({ paidAt: startOfDay(closedDay) + HOUR_MS });
    await scene.refund(sale, 100n, 0n);
    await scene.drain();
    const entries = await scene.get(LedgerQueries).entriesOfOrder(sale.orderId);
    expect(entries.map(({ entry }) => [entry.kind, entry.effectiveDay, entry.originalDay])).toEqual([
      ['capture', firstDayOf(monthOf(today)), closedDay],
      ['provider_fee', firstDayOf(monthOf(today)), closedDay],
      ['void', today, null],
    ]);
    await expectBooksHold(scene.database.manager);
  });

  it('closes the time before the first of them too: what is told of it late stands on the first open day', async () => {
    const before = firstDayOf(monthBefore(lastMonth));
    const sale = await scene.pay({ paidAt: startOfDay(before) + HOUR_MS });
    await scene.drain();
    const entries = await scene.get(LedgerQueries).entriesOfOrder(sale.orderId);
    expect(entries.map(({ entry }) => [entry.kind, entry.effectiveDay, entry.originalDay])).toEqual([
      ['capture', firstDayOf(monthOf(today)), before],
      ['provider_fee', firstDayOf(monthOf(today)), before],
    ]);
    await expect(ask({ reversesSeq: null, effectiveDay: before })).rejects.toThrow('period_closed');
    await expectBooksHold(scene.database.manager);
  });

  it('cannot be written, dated anew or opened by the application’s user, by raw SQL either', async () => {
    const user = `'f10_${process.pid}'@'%'`;
    await scene.database.query(`CREATE USER IF NOT EXISTS ${user} IDENTIFIED BY 'f10-spec-word'`);
    await giveGrants(scene.database, { app: user, books: user.replace('f10', 'f10b') }).catch(
      () => undefined,
    );
    const own = new URL(url);
    [own.username, own.password] = [`f10_${process.pid}`, 'f10-spec-word'];
    const app = await createConnection(own.href);
    const errnoOf = (sql: string) =>
      app.query(sql).then(
        () => 0,
        (error: unknown) => (error as { errno?: number }).errno,
      );
    const tried = [
      `UPDATE journal_entries SET effective_day = '${closedDay}'`,
      `UPDATE journal_entries SET memo = 'x'`,
      'DELETE FROM journal_entries',
      'DELETE FROM postings',
      'UPDATE postings SET amount_fen = 1',
      'INSERT INTO postings (entry_seq, line_no) VALUES (1, 9)',
      `INSERT INTO journal_entries (seq, effective_day) VALUES (99999, '${closedDay}')`,
      'UPDATE ledger_day_sums SET debit_fen = 0',
      'DELETE FROM period_seals',
      'UPDATE period_seals SET root = root',
      'INSERT INTO period_seals (period_id) VALUES (1)',
      'UPDATE period_balances SET amount_fen = 0',
      'DELETE FROM accounting_periods',
      'UPDATE ledger_day_roots SET root = root',
      'INSERT INTO ledger_day_roots (day) VALUES (1)',
      'UPDATE book_checks SET fault_count = 0',
    ];
    const refused = await Promise.all(tried.map(errnoOf));
    await app.end();
    await scene.database.query(`DROP USER ${user}`);
    expect(refused).toEqual(tried.map(() => 1142));
  });
});
