import type { EntityManager } from 'typeorm';
import { fen, formatYuan, sumFen, type Fen } from '@app/money';
import { DAY_MS, startOfDay } from '@app/platform';
import { itemOf, type ClosedMonth, type CloseItem } from './close-item';
import { ACCOUNTS, lastDayOf, type Month } from './core';

const LISTED_MAX = 1_000;

/**
 * What the tax office will be told was withheld in the month is what the books hold for it, payment by payment. The form takes
 * a payment by the month in which it was sent, so the books' entry is looked for by its payment and not by its day.
 */
export async function withholding(
  rows: EntityManager,
  { allianceId, month }: ClosedMonth,
): Promise<CloseItem[]> {
  const form = await onTheForm(rows, allianceId, month);
  const books = await inTheBooks(rows, allianceId, month);
  const differing = [...new Set([...form.keys(), ...books.keys()])].flatMap((name) => {
    const [told = 0n, held = 0n] = [form.get(name), books.get(name)];
    return told === held ? [] : [`${name} ${formatYuan(told)} ≠ ${formatYuan(held)}`];
  });
  const sums = { formFen: sumFen([...form.values()]), booksFen: sumFen([...books.values()]) };
  return [{ ...itemOf('withholding', 'bad', differing), sums }];
}

async function onTheForm(rows: EntityManager, allianceId: string, month: Month): Promise<Map<string, Fen>> {
  const found: { name: string; withheld: string }[] = await rows.query(
    `SELECT p.out_no AS name, p.withheld_fen AS withheld FROM payouts p JOIN settlements s ON s.id = p.settlement_id
     WHERE s.alliance_id = ? AND p.tax_month = ? AND p.status = 'succeeded' AND p.withheld_fen > 0`,
    [allianceId, month],
  );
  return new Map(found.map(({ name, withheld }) => [name, fen(withheld)]));
}

/** By payment; what two people corrected on the account stands under its own number, in the month of its day. */
async function inTheBooks(rows: EntityManager, allianceId: string, month: Month): Promise<Map<string, Fen>> {
  const [account]: { id: string }[] = await rows.query(
    'SELECT id FROM ledger_accounts WHERE alliance_id = ? AND code = ?',
    [allianceId, ACCOUNTS.tax],
  );
  if (!account) return new Map();
  const found: { name: string; held: string }[] = await rows.query(
    `SELECT name, SUM(fen) AS held FROM (
       SELECT COALESCE(p.out_no, CONCAT('#', e.seq)) AS name, x.fen FROM (
         SELECT entry_seq, amount_fen AS fen FROM postings WHERE credit_account_id = ?
         UNION ALL SELECT entry_seq, -amount_fen AS fen FROM postings WHERE debit_account_id = ?) x
       JOIN journal_entries e ON e.seq = x.entry_seq LEFT JOIN payouts p ON p.id = e.payout_id
       WHERE e.kind <> 'tax_remitted' AND COALESCE(p.tax_month, DATE_FORMAT(e.effective_day, '%Y-%m')) = ?) named
     GROUP BY name`,
    [account.id, account.id, month],
  );
  return new Map(found.map(({ name, held }) => [name, fen(held)]));
}

/** What was paid out until the end of the month is on the villages' notice board: a month is not closed over their heads. */
export async function disclosure(
  rows: EntityManager,
  { allianceId, month }: ClosedMonth,
): Promise<CloseItem[]> {
  const unpublished: { number: string }[] = await rows.query(
    `SELECT number FROM settlements WHERE alliance_id = ? AND status = 'paid_out' AND paid_out_at < ?
     ORDER BY ordinal LIMIT ?`,
    [allianceId, new Date(startOfDay(lastDayOf(month)) + DAY_MS), LISTED_MAX],
  );
  return [
    itemOf(
      'disclosure',
      'bad',
      unpublished.map((settlement) => settlement.number),
    ),
  ];
}
