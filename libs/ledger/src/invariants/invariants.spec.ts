import { randomUUID } from 'node:crypto';
import { decodePayload, type EventOf } from '@app/outbox';
import { Clock, dayOf, HOUR_MS, newId, startOfDay } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import {
  ApproveSettlement,
  DayRoots,
  firstDayOf,
  JournalEntryRow,
  LedgerQueries,
  monthBefore,
  monthOf,
  PAYOUT_BANK,
  PayOutSettlement,
  SendPayout,
  SubmitSettlement,
  verifyBooks,
  type PayoutOrder,
} from '..';
import { BooksScene, expectBooksHold, lawsBroken } from '../test';
import { INVARIANTS } from '.';

const lastMonth = monthBefore(monthOf(dayOf(Date.now())));
const paidAt = startOfDay(firstDayOf(lastMonth)) + 12 * HOUR_MS;

let scene: BooksScene;
/** completed and partly refunded after that */
let refunded: string;
/** paid and partly refunded while it is held */
let held: string;

/** Books that have everything: held, completed and refunded orders, money without an order, a settlement that was paid, a closed month. */
beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('invariants'));
  const sell = () => scene.pay({ paidAt });
  const [one, two, three] = [await sell(), await sell(), await sell()];
  [refunded, held] = [one.orderId, two.orderId];
  await scene.complete(one);
  await scene.complete(three);
  const refundId = await scene.refund(one, 4_490n, 500n);
  await scene.refund(two, 1_000n, 100n);
  const { allianceId } = scene;
  const at = { allianceId, provider: 'sandbox' as const };
  const paid = { ...at, refundId, orderId: one.orderId, feeReturnedFen: 0n };
  await scene.emit('refund.paid', { ...paid, totalFen: 4_490n, paidAt });
  const orphan = { ...at, paymentId: newId(), orderId: newId() };
  await scene.emit('payment.orphaned', { ...orphan, amountFen: 500n, feeFen: 3n, capturedAt: paidAt });
  await scene.drain();
  await settle();
  await seal();
  scene.get(Clock).advance(24 * HOUR_MS);
  await scene.get(DayRoots).makeDue();
}, 60_000);
afterAll(() => scene.stop());

async function settle(): Promise<void> {
  const [accountant, secretary] = [scene.actor('accountant'), scene.actor('alliance_secretary')];
  const [open] = await scene.get(LedgerQueries).settlements(scene.allianceId, false, 1);
  const request = () => ({ id: open!.id, requestId: randomUUID() });
  await scene.get(SubmitSettlement).run(accountant, request());
  await scene.get(ApproveSettlement).run(secretary, request());
  const send = ({ amountFen }: PayoutOrder) =>
    Promise.resolve({ kind: 'succeeded', bankRef: 'B', amountFen });
  Object.assign(scene.module.get<object>(PAYOUT_BANK), { send });
  await scene.get(PayOutSettlement).run(accountant, request());
  const events = await scene.database.query(
    "SELECT id, payload FROM outbox_events WHERE name = 'payout.requested'",
  );
  for (const { id, payload } of events) {
    const event = { id, name: 'payout.requested' as const, at: 0, payload: decodePayload(payload) };
    await scene.get(SendPayout).react(event as EventOf<'payout.requested'>);
  }
  await scene.drain();
}

async function seal(): Promise<void> {
  const periodId = newId();
  await scene.database.query(
    "INSERT INTO accounting_periods (id, alliance_id, month, status) VALUES (?, ?, ?, 'closed')",
    [periodId, scene.allianceId, lastMonth],
  );
  await scene.emit('period.closed', { periodId, allianceId: scene.allianceId, month: lastMonth });
  await scene.drain();
}

const plant = (sql: string, values: readonly unknown[] = []) =>
  lawsBroken(scene.database, (rows) => rows.query(sql, [...values]));

describe('the laws of the books', () => {
  it('have numbers of their own, and hold of books that have everything', async () => {
    expect(new Set(INVARIANTS.map(({ id }) => id)).size).toBe(INVARIANTS.length);
    const kinds = await scene.database.query('SELECT DISTINCT kind FROM journal_entries ORDER BY kind');
    expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual([
      'accrual',
      'capture',
      'cost',
      'orphan',
      'payout',
      'provider_fee',
      'refund_paid',
      'reversal',
      'void',
    ]);
    await expectBooksHold(scene.database.manager);
  });

  it('I1 names an entry without postings, and one with a posting to the books of others', async () => {
    const bare = await plant(
      "DELETE FROM postings WHERE entry_seq = (SELECT MIN(seq) FROM journal_entries WHERE kind = 'orphan')",
    );
    expect(bare.laws).toEqual(['I1', 'I3', 'I10', 'I11']);
    const other = await lawsBroken(scene.database, async (rows) => {
      const [allianceId, accountId] = [newId(), newId()];
      await rows.query(
        "INSERT INTO ledger_accounts (id, alliance_id, code, opened_at) VALUES (?, ?, 'X.fee', '2026-01-01')",
        [accountId, allianceId],
      );
      await rows.query(
        "UPDATE postings SET debit_account_id = ? WHERE entry_seq = (SELECT MIN(seq) FROM journal_entries WHERE kind = 'provider_fee')",
        [accountId],
      );
    });
    expect(other.laws).toEqual(['I1', 'I2', 'I3']);
  });

  it('I3 names the account whose balance was changed, and the day whose sum was', async () => {
    const balance = await plant(
      "UPDATE ledger_balances SET amount_fen = amount_fen + 1 WHERE account_id = (SELECT id FROM ledger_accounts WHERE code = 'X.fee')",
    );
    expect([balance.laws, balance.says]).toEqual([
      ['I3'],
      [expect.stringMatching(/^account X\.fee: the balance is \d+, its postings sum to \d+$/)],
    ]);
    const day = await plant(
      "UPDATE ledger_day_sums SET debit_fen = debit_fen + 1 WHERE account_id = (SELECT id FROM ledger_accounts WHERE code = 'X.fee') AND day = ? AND kind = 'provider_fee'",
      [firstDayOf(lastMonth)],
    );
    expect([day.laws, day.says]).toEqual([
      ['I3'],
      [expect.stringContaining(`account X.fee: what is kept of ${firstDayOf(lastMonth)} by provider_fee`)],
    ]);
  });

  it('I4 names the order whose split says that more is held, or that has none', async () => {
    const more = await plant(
      "UPDATE order_splits SET position = JSON_REPLACE(position, '$[13]', '99999') WHERE order_id = ?",
      [held],
    );
    expect([more.laws, more.says]).toEqual([['I4'], [expect.stringContaining('its split says 99999')]]);
    const none = await plant('DELETE FROM order_splits WHERE order_id = ?', [held]);
    expect([none.laws, none.says]).toEqual([['I4'], [expect.stringContaining('are held without a split')]]);
  });

  it('I5 names the party that has another share than the line says', async () => {
    const share = await plant(
      "UPDATE order_splits SET position = JSON_REPLACE(position, '$[16][0][8][0][2]', '1') WHERE order_id = ?",
      [held],
    );
    expect([share.laws, share.says[0]]).toEqual([
      ['I5', 'I12'],
      expect.stringMatching(/the shares sum to \d+, its base is \d+/),
    ]);
    const back = await plant(
      "UPDATE order_splits SET position = JSON_REPLACE(position, '$[16][0][8][0][4]', '0', '$[16][0][7]', '0') WHERE order_id = ?",
      [refunded],
    );
    expect(back.laws).toEqual(['I5', 'I12']);
    expect(back.says).toContainEqual(expect.stringMatching(/PRODUCER.* in the books, its split says/));
  });

  it('I6 names the refund that paid more than was owed, and the order whose lines say otherwise', async () => {
    const paid = await plant(
      "UPDATE postings SET amount_fen = amount_fen - 1 WHERE entry_seq = (SELECT MIN(seq) FROM journal_entries WHERE kind = 'refund_paid')",
    );
    expect(paid.laws).toEqual(['I3', 'I6', 'I10', 'I11']);
    expect(paid.says).toContainEqual(expect.stringMatching(/^refund .*: 4489 were paid, 4490 were owed$/));
    const lines = await plant(
      "UPDATE order_splits SET position = JSON_REPLACE(position, '$[16][0][5]', '1') WHERE order_id = ?",
      [refunded],
    );
    expect([lines.laws, lines.says]).toEqual([
      ['I6'],
      [expect.stringMatching(/what buyers had back is 4490 in its entries, its split says -499$/)],
    ]);
  });

  it('I7 names the settlement whose line is not the sum of its entries, or whose entries are others', async () => {
    const line = await plant(
      'UPDATE settlement_lines SET accrued_fen = accrued_fen + 1 ORDER BY party_id LIMIT 1',
    );
    expect([line.laws, line.says]).toEqual([
      ['I7'],
      [expect.stringContaining('is not the sum of its entries')],
    ]);
    const carried = await plant(
      'UPDATE settlement_lines SET carry_in_fen = carry_in_fen + 1 ORDER BY party_id LIMIT 1',
    );
    expect([carried.laws, carried.says]).toEqual([
      ['I7'],
      [expect.stringContaining('carries in 1, the one before left 0')],
    ]);
    const items = await plant('DELETE FROM settlement_items ORDER BY entry_seq LIMIT 1');
    expect(items.laws).toEqual(['I7']);
    const stranger = await plant(
      "INSERT INTO settlement_items (entry_seq, settlement_id) SELECT MIN(e.seq), MIN(i.settlement_id) FROM journal_entries e, settlement_items i WHERE e.kind = 'cost'",
    );
    expect(stranger.laws).toEqual(['I7']);
    expect(stranger.says).toContainEqual(expect.stringContaining('does not belong in it'));
  });

  it('I8 names the payout that the books do not have, and the entry that nobody was paid', async () => {
    const twice = await plant('UPDATE payouts SET amount_fen = amount_fen + 1 ORDER BY id LIMIT 1');
    // What is left to the party is another sum then, but nothing carries it on yet.
    expect([twice.laws, twice.says]).toEqual([['I8'], [expect.stringContaining('the books say otherwise')]]);
    const unpaid = await plant("UPDATE payouts SET status = 'failed' ORDER BY id LIMIT 1");
    expect([unpaid.laws, unpaid.says]).toEqual([['I8'], [expect.stringContaining('which was not paid')]]);
  });

  it('I10 names the first bad entry: a changed byte, one that is missing, one too many, two that were swapped', async () => {
    const memo = await plant("UPDATE journal_entries SET memo = CONCAT(memo, '.') WHERE seq = 5");
    expect([memo.laws, memo.seqs]).toEqual([['I10'], ['5']]);
    const flipped = await plant(
      "UPDATE journal_entries SET hash = CONCAT('0', SUBSTRING(hash, 2)) WHERE seq = 5 AND hash NOT LIKE '0%'",
    );
    expect(flipped.seqs[0] ?? '5').toBe('5');
    const head = await plant("UPDATE ledger_chain SET hash = REPEAT('0', 64)");
    expect(head.laws).toEqual(['I10']);
    const verified = async (sql: string) => (await lawsAfter(sql)).firstBadSeq;
    expect(await verified('DELETE FROM journal_entries WHERE seq = 7')).toBe('7');
    expect(
      await verified(
        `INSERT INTO journal_entries (seq, alliance_id, kind, idem_key, effective_day, posted_at, memo, fence, prev_hash, hash)
         SELECT MAX(seq) + 1, MAX(alliance_id), 'capture', 'planted', '2026-01-01', MAX(posted_at), '', 1, REPEAT('1', 64), REPEAT('2', 64) FROM journal_entries`,
      ),
    ).toBe(String((await scene.database.manager.count(JournalEntryRow)) + 1));
    expect(
      await verified(
        'UPDATE journal_entries SET seq = CASE seq WHEN 8 THEN 1009 WHEN 9 THEN 8 ELSE seq END WHERE seq IN (8, 9)',
      ),
    ).toBe('8');
  });

  it('I10 names postings without an entry: before the first, behind the last, between others', async () => {
    const moved = (to: string) => plant(`UPDATE postings SET entry_seq = ${to} WHERE entry_seq = 3 LIMIT 1`);
    expect((await moved('0')).says).toContain('postings of entry 0 have no entry');
    expect((await moved('999999')).says).toContain('postings of entry 999999 have no entry');
    const bare = await plant('DELETE FROM journal_entries WHERE seq = 7');
    expect(bare.says).toContain('postings of entry 7 have no entry');
  });

  it('I11 names the closed month whose root, balances or entries are not those that were sealed', async () => {
    const root = await plant("UPDATE period_seals SET root = REPEAT('0', 64)");
    expect([root.laws, root.says]).toEqual([
      ['I11'],
      [`closed month ${lastMonth}: its root is not the one that was sealed`],
    ]);
    const kept = await plant(
      'UPDATE period_balances SET amount_fen = amount_fen + 1 ORDER BY account_id LIMIT 1',
    );
    expect(kept.laws).toEqual(['I11']);
    expect(kept.says).toEqual([expect.stringContaining('does not hold what was sealed')]);
    const opened = await plant("UPDATE accounting_periods SET status = 'open'");
    expect([opened.laws, opened.says]).toEqual([['I11'], [`month ${lastMonth} is open, and was sealed`]]);
  });

  it('I13 names the entry on a closed account, and the first that left an account below 0', async () => {
    const closed = await plant(
      "UPDATE ledger_accounts SET closed_at = '2020-01-01' WHERE code = 'L.orphaned'",
    );
    expect([closed.laws, closed.says]).toEqual([
      ['I13'],
      [expect.stringContaining('L.orphaned, which was closed before')],
    ]);
    const below = await plant("UPDATE ledger_accounts SET no_negative = 1 WHERE code = 'A.bank'");
    expect(below.laws).toEqual(['I13']);
    expect(below.says).toEqual([expect.stringMatching(/leaves account A\.bank at -/)]);
  });
});

/** What books:verify says while a fault stands, which is taken away again. */
async function lawsAfter(sql: string): Promise<{ firstBadSeq: string | null }> {
  const backup = await scene.database.query('SELECT * FROM journal_entries ORDER BY seq');
  const runner = scene.database.createQueryRunner();
  try {
    await runner.query('SET foreign_key_checks = 0');
    await runner.query(sql);
    return await verifyBooks(scene.database);
  } finally {
    await runner.query('DELETE FROM journal_entries');
    const { period: _period, ...first } = backup[0];
    const columns = Object.keys(first);
    const rows = backup.map((row: Record<string, unknown>) => columns.map((column) => row[column]));
    await runner.query(`INSERT INTO journal_entries (${columns.join(', ')}) VALUES ?`, [rows]);
    await runner.query('SET foreign_key_checks = 1');
    await runner.release();
  }
}
