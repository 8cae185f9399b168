import type { EntityManager } from 'typeorm';
import { firstDayOf, lastDayOf, type Month } from './core';

export interface EntryFilter {
  readonly allianceId: string;
  readonly accountCode?: string | undefined;
  readonly orderNumber?: string | undefined;
  /** by business day */
  readonly month?: Month | undefined;
}

interface Piece {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The numbers of the entries that come next, newest first: each filter goes by its key, none over all entries. */
export async function entrySeqs(
  rows: EntityManager,
  filter: EntryFilter,
  take: number,
  beforeSeq = '9223372036854775807',
): Promise<string[]> {
  const more = await narrowed(rows, filter);
  if (more === undefined) return [];
  const { sql, values } =
    filter.accountCode === undefined
      ? all(filter, more, take, beforeSeq)
      : onAccount(await accountId(rows, filter.allianceId, filter.accountCode), more, take, beforeSeq);
  const found: { seq: string }[] = await rows.query(sql, [...values]);
  return found.map(({ seq }) => seq);
}

/** What an order or a month asks of an entry; nothing when the month has none. */
async function narrowed(
  rows: EntityManager,
  { allianceId, orderNumber, month }: EntryFilter,
): Promise<Piece | undefined> {
  const order =
    orderNumber === undefined ? NO_MORE : { sql: ' AND e.order_number = ?', values: [orderNumber] };
  if (month === undefined) return order;
  const days = [firstDayOf(month), lastDayOf(month)];
  // Days go with the numbers but for what came late, so that the month's numbers lie close together.
  const [span]: { first: string | null; last: string }[] = await rows.query(
    `SELECT MIN(seq) AS first, MAX(seq) AS last FROM journal_entries
     WHERE alliance_id = ? AND effective_day BETWEEN ? AND ?`,
    [allianceId, ...days],
  );
  if (!span?.first) return undefined;
  return {
    sql: `${order.sql} AND e.effective_day BETWEEN ? AND ? AND e.seq BETWEEN ? AND ?`,
    values: [...order.values, ...days, span.first, span.last],
  };
}

const NO_MORE: Piece = { sql: '', values: [] };

function all({ allianceId }: EntryFilter, more: Piece, take: number, beforeSeq: string): Piece {
  return {
    sql: `SELECT e.seq FROM journal_entries e WHERE e.alliance_id = ? AND e.seq < ?${more.sql} ORDER BY e.seq DESC LIMIT ?`,
    values: [allianceId, beforeSeq, ...more.values, take],
  };
}

function onAccount(id: string, more: Piece, take: number, beforeSeq: string): Piece {
  const join = more === NO_MORE ? '' : ' JOIN journal_entries e ON e.seq = p.entry_seq';
  const side = (name: 'debit' | 'credit'): string =>
    `(SELECT p.entry_seq AS seq FROM postings p${join} WHERE p.${name}_account_id = ? AND p.entry_seq < ?${more.sql}
      ORDER BY p.entry_seq DESC LIMIT ?)`;
  const values = [id, beforeSeq, ...more.values, take];
  return {
    sql: `${side('debit')} UNION ${side('credit')} ORDER BY seq DESC LIMIT ?`,
    values: [...values, ...values, take],
  };
}

/** Of an account that is not there nothing was booked. */
async function accountId(rows: EntityManager, allianceId: string, code: string): Promise<string> {
  const [found]: { id: string }[] = await rows.query(
    'SELECT id FROM ledger_accounts WHERE alliance_id = ? AND code = ?',
    [allianceId, code],
  );
  return found?.id ?? '';
}
