import { randomUUID } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { StepRow } from '@app/outbox';
import { Clock, dayOf, GUEST, HOUR_MS, newId, startOfDay, type Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import {
  ApproveCorrection,
  appendEntries,
  EntryCorrectionRow,
  firstDayOf,
  JournalEntryRow,
  lastDayOf,
  LedgerQueries,
  lockChain,
  monthBefore,
  monthOf,
  PeriodQueries,
  RejectCorrection,
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
  url = await freshDatabase('corrections');
  scene = await BooksScene.start({}, url);
  [accountant, secretary] = [scene.actor('accountant'), scene.actor('alliance_secretary')];
  await scene.complete(await scene.pay({ paidAt: startOfDay(closedDay) + 12 * HOUR_MS }));
  await scene.drain();
  wrongSeq = await bookByHand(50_000n);
});
afterAll(() => scene.stop());

/** As books are opened: an entry that no event of the market brought. */
async function bookByHand(amountFen: bigint): Promise<string> {
  return scene.database.transaction(async (rows) => {
    const chain = await lockChain(rows);
    const postings = [{ debit: 'A.bank', credit: 'L.promo', amountFen }];
    const common = { kind: 'opening' as const, allianceId: scene.allianceId, memo: 'spec' };
    await appendEntries(
      rows,
      chain,
      [{ ...common, idemKey: newId(), effectiveDay: closedDay, postings }],
      Date.now(),
    );
    return chain.seq;
  });
}

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
const read = (id: string) => scene.database.manager.findOneByOrFail(EntryCorrectionRow, { id });
const bankFen = () => scene.get(PeriodQueries).balanceAt(scene.allianceId, 'A.bank', today);

async function closeLastMonth(): Promise<void> {
  const periodId = newId();
  await scene.database.query(
    "INSERT INTO accounting_periods (id, alliance_id, month, status) VALUES (?, ?, ?, 'closed')",
    [periodId, scene.allianceId, lastMonth],
  );
  await scene.emit('period.closed', { periodId, allianceId: scene.allianceId, month: lastMonth });
  await scene.drain();
}

describe('a manual correction', () => {
  it('is asked for by the accountant alone, and refused when it does not balance, is negative or names no account', async () => {
    await expect(ask({}, GUEST)).rejects.toThrow('not_signed_in');
    await expect(ask({}, secretary)).rejects.toThrow('not_permitted');
    await expect(ask({}, scene.actor('accountant', 'another'))).rejects.toThrow('not_found');
    const line = (accountCode: string, debitFen: bigint, creditFen: bigint) => ({
      accountCode,
      debitFen,
      creditFen,
    });
    const lines = (...all: CorrectionInput['lines']) => ask({ lines: all });
    await expect(lines(line('A.bank', 5n, 0n), line('L.promo', 0n, 4n))).rejects.toThrow('not_balanced');
    await expect(lines(line('A.bank', -5n, 0n), line('L.promo', 0n, -5n))).rejects.toThrow('bad_input');
    await expect(lines(line('A.bank', 5n, 5n), line('L.promo', 5n, 5n))).rejects.toThrow('bad_input');
    await expect(lines(line('A.bank', 5n, 0n), line('A.bank', 0n, 5n))).rejects.toThrow('bad_input');
    await expect(lines(line('A.bank', 5n, 0n), line('A.nothing', 0n, 5n))).rejects.toThrow('bad_input');
    await expect(lines(line('A.bank', 5n, 0n), line('L.held', 0n, 5n))).rejects.toThrow('not_correctable');
    await expect(ask({ memo: ' ' })).rejects.toThrow('bad_input');
    await expect(ask({ lines: [], reversesSeq: null })).rejects.toThrow('bad_input');
    await expect(ask({ effectiveDay: '2999-01-01' })).rejects.toThrow('bad_input');
    await expect(ask({ reversesSeq: '1' })).rejects.toThrow('not_correctable');
    await expect(ask({ reversesSeq: '99999' })).rejects.toThrow('not_found');
    await scene.database.query("UPDATE ledger_accounts SET closed_at = '2020-01-01' WHERE code = 'X.fee'");
    await expect(lines(line('X.fee', 5n, 0n), line('L.promo', 0n, 5n))).rejects.toThrow('account_closed');
    await scene.database.query("UPDATE ledger_accounts SET closed_at = NULL WHERE code = 'X.fee'");
    expect(await scene.database.manager.count(EntryCorrectionRow)).toBe(0);
    expect(await scene.database.manager.countBy(StepRow, { thing: 'correction' })).toBe(0);
  });

  it('is booked in red and right when another person agrees, with both their names in the entries', async () => {
    const before = await bankFen();
    const request = input();
    const asked = await scene.get(RequestCorrection).run(accountant, request);
    expect((await scene.get(RequestCorrection).run(accountant, request)).id).toBe(asked.id);
    await expect(scene.get(RequestCorrection).run(accountant, { ...request, memo: 'x' })).rejects.toThrow(
      'request_reused',
    );
    await expect(ask()).rejects.toThrow('not_correctable');
    await expect(approve(asked.id, accountant)).rejects.toThrow('same_person');
    await expect(approve(asked.id, scene.actor('alliance_secretary', 'another'))).rejects.toThrow(
      'not_found',
    );
    await approve(asked.id);
    expect(await scene.drain()).toBe(1);
    const done = await read(asked.id);
    expect([done.status, done.checkerId]).toEqual(['booked', secretary.id]);
    const entries = await scene.get(LedgerQueries).entries({ allianceId: scene.allianceId }, 2);
    expect(
      entries
        .reverse()
        .map(({ entry, postings }) => [
          entry.kind,
          entry.reversesSeq,
          entry.makerId,
          entry.checkerId,
          ...postings.map((posting) => [posting.debitCode, posting.creditCode, posting.amountFen]),
        ]),
    ).toEqual([
      ['correction', wrongSeq, accountant.id, secretary.id, ['L.promo', 'A.bank', 50_000n]],
      ['correction', null, accountant.id, secretary.id, ['A.bank', 'L.promo', 5_000n]],
    ]);
    expect(done.bookedSeq).toBe(entries[0]?.entry.seq);
    expect(await bankFen()).toBe(before - 45_000n);
    await expectBooksHold(scene.database.manager);
  });

  it('makes no second entry when its event comes again, and none for an event that nobody approved', async () => {
    const count = () => scene.database.manager.count(JournalEntryRow);
    const before = await count();
    await scene.database.query("UPDATE outbox_events SET is_booked = 0 WHERE name = 'entry.corrected'");
    const forged = { correctionId: newId(), allianceId: scene.allianceId, reversesSeq: null, memo: 'x' };
    const postings = [{ debit: 'A.bank', credit: 'L.promo', amountFen: 1n }];
    await scene.emit('entry.corrected', {
      ...forged,
      postings,
      maker: newId(),
      checker: newId(),
      effectiveDay: today,
    });
    expect(await scene.drain()).toBe(2);
    expect(await count()).toBe(before);
  });

  it('is not booked when the second person says no', async () => {
    const asked = await ask({ reversesSeq: await bookByHand(7n) });
    const no = (reason: string) =>
      scene.get(RejectCorrection).run(secretary, { id: asked.id, reason, requestId: randomUUID() });
    await expect(no(' ')).rejects.toThrow('bad_input');
    expect((await no('单据对不上')).status).toBe('rejected');
    await expect(approve(asked.id)).rejects.toThrow('step_not_allowed');
    expect(await scene.drain()).toBe(0);
  });

  it('does not stop the books when an account may not take it: it is refused, and says why', async () => {
    await scene.database.query("UPDATE ledger_accounts SET no_negative = 1 WHERE code = 'A.bank'");
    const held = await bankFen();
    const lines = [
      { accountCode: 'L.promo', debitFen: held + 1n, creditFen: 0n },
      { accountCode: 'A.bank', debitFen: 0n, creditFen: held + 1n },
    ];
    const asked = await ask({ reversesSeq: null, lines });
    await approve(asked.id);
    const sale = await scene.pay();
    expect(await scene.drain()).toBe(2);
    expect(await read(asked.id)).toMatchObject({
      status: 'refused',
      refusal: 'would_be_negative',
      bookedSeq: null,
    });
    expect(await scene.get(LedgerQueries).entriesOfOrder(sale.orderId)).toHaveLength(2);
    await scene.database.query("UPDATE outbox_events SET is_booked = 0 WHERE name = 'entry.corrected'");
    await scene.drain();
    expect(await bankFen()).toBe(held);
    await scene.complete(sale);
    await scene.drain();
  });

  it('never lets 64 at once take an account below 0 (F9)', async () => {
    const held = await bankFen();
    const partFen = held / 30n;
    const lines = [
      { accountCode: 'L.promo', debitFen: partFen, creditFen: 0n },
      { accountCode: 'A.bank', debitFen: 0n, creditFen: partFen },
    ];
    const asked = await Promise.all(Array.from({ length: 64 }, () => ask({ reversesSeq: null, lines })));
    await Promise.all(asked.map(({ id }) => approve(id)));
    expect(await scene.drain()).toBe(64);
    const found = await scene.database.manager.findBy(
      EntryCorrectionRow,
      asked.map(({ id }) => ({ id })),
    );
    const of = (status: string) => found.filter((each) => each.status === status).length;
    const fitting = Number(held / partFen);
    expect([of('booked'), of('refused')]).toEqual([fitting, 64 - fitting]);
    expect(await bankFen()).toBe(held - BigInt(fitting) * partFen);
    await expectBooksHold(scene.database.manager);
  });
});

describe('a closed month (F10)', () => {
  it('takes no manual correction, asked for or approved, once it is soft closed', async () => {
    const waiting = await ask({ reversesSeq: await bookByHand(9n), effectiveDay: closedDay });
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
    const seq = await bookByHandToday();
    const asked = await ask({ reversesSeq: seq, lines: [] });
    await approve(asked.id);
    await scene.drain();
    const red = await scene.database.manager.findOneByOrFail(JournalEntryRow, { reversesSeq: seq });
    expect([red.effectiveDay, red.kind]).toEqual([today, 'correction']);
    await expectBooksHold(scene.database.manager);
  });

  it('gets no refund, payout or statement that comes late: they stand on the first open day with their own beside it', async () => {
    scene.get(Clock).advance(0);
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

async function bookByHandToday(): Promise<string> {
  return scene.database.transaction(async (rows) => {
    const chain = await lockChain(rows);
    const postings = [{ debit: 'A.bank', credit: 'L.promo', amountFen: 11n }];
    const common = { kind: 'opening' as const, allianceId: scene.allianceId, memo: 'spec' };
    await appendEntries(
      rows,
      chain,
      [{ ...common, idemKey: newId(), effectiveDay: today, postings }],
      Date.now(),
    );
    return chain.seq;
  });
}
