import type { StatementFilter } from './statement';

export interface Piece {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Entries after one and up to another. */
export interface Range {
  readonly afterSeq: string;
  readonly upTo: string;
}

const ENTRIES_A_PAGE = 500;
/** What is booked of a payout, by the first word of its key: one key each, which an index finds. */
const OF_PAYOUTS = ['payout', 'withhold', 'return', 'returntax'];

/** The entries of a statement as `e`: what stands after FROM. */
export function entriesOf(filter: StatementFilter, range?: Range): Piece {
  const isWalked = filter.settlementId === undefined && range !== undefined;
  const settled = settledWhere(filter);
  if (settled === null || isWalked) return walked(filter, range);
  const keys = keysOf(settled, { afterSeq: range?.afterSeq ?? '0', upTo: range?.upTo });
  const where = entryWhere(filter);
  return {
    sql: `(${keys.sql}) k JOIN journal_entries e ON e.seq = k.seq WHERE ${where.sql}`,
    values: [...keys.values, ...where.values],
  };
}

/** The number of the last entry of the page after one. */
export function endOfPage(filter: StatementFilter, afterSeq: string): Piece {
  const settled = settledWhere(filter);
  const isWalked = filter.settlementId === undefined || settled === null;
  const where = isWalked ? walked(filter) : entryWhere(filter);
  const keys = isWalked ? null : keysOf(settled, { afterSeq, isPage: true });
  const from =
    keys === null ? where.sql : `(${keys.sql}) k JOIN journal_entries e ON e.seq = k.seq WHERE ${where.sql}`;
  return {
    sql: `SELECT MAX(seq) AS upTo FROM
      (SELECT e.seq FROM ${from} AND e.seq > ? ORDER BY e.seq LIMIT ${ENTRIES_A_PAGE}) page`,
    values: [...(keys?.values ?? []), ...where.values, afterSeq],
  };
}

/** Through the journal in its order: right where most entries belong. */
function walked(filter: StatementFilter, range?: Range): Piece {
  const where = entryWhere(filter);
  const settled = settledWhere(filter);
  const belongs = settled === null ? '' : ` AND ${isSettled(settled)}`;
  const within = range ? ' AND e.seq > ? AND e.seq <= ?' : '';
  return {
    sql: `journal_entries e WHERE ${where.sql}${belongs}${within}`,
    values: [
      ...where.values,
      ...(settled === null ? [] : [...settled.values, ...settled.values]),
      ...(range ? [range.afterSeq, range.upTo] : []),
    ],
  };
}

function isSettled({ sql }: Piece): string {
  return `(EXISTS (SELECT 1 FROM settlement_items i JOIN settlements t ON t.id = i.settlement_id
      WHERE i.entry_seq = e.seq AND ${sql})
    OR EXISTS (SELECT 1 FROM payouts o JOIN settlements t ON t.id = o.settlement_id
      WHERE o.id = e.payout_id AND ${sql}))`;
}

/** The entries that settlements have, by number: what they froze, and what was booked of their payouts. */
function keysOf(
  { sql, values }: Piece,
  { afterSeq, upTo, isPage = false }: { afterSeq: string; upTo?: string | undefined; isPage?: boolean },
): Piece {
  const most = upTo ?? '9223372036854775807';
  const page = (by: string): string => (isPage ? ` ORDER BY ${by} LIMIT ${ENTRIES_A_PAGE}` : '');
  const booked = OF_PAYOUTS.map(
    (kind) => `UNION (SELECT b.seq FROM settlements t JOIN payouts o ON o.settlement_id = t.id
        JOIN journal_entries b ON b.idem_key = CONCAT('${kind}:', o.out_no)
        WHERE ${sql} AND b.seq > ? AND b.seq <= ?${page('b.seq')})`,
  );
  const within = [...values, afterSeq, most];
  return {
    sql: `(SELECT i.entry_seq AS seq FROM settlements t JOIN settlement_items i ON i.settlement_id = t.id
        WHERE ${sql} AND i.entry_seq > ? AND i.entry_seq <= ?${page('i.entry_seq')}) ${booked.join(' ')}`,
    values: [...within, ...OF_PAYOUTS.flatMap(() => within)],
  };
}

/** Whether a statement is of what settlements have, and not of whatever was booked. */
export function isOfSettlements({
  settlementId,
  publishedOnly,
}: Pick<StatementFilter, 'settlementId' | 'publishedOnly'>): boolean {
  return settlementId !== undefined || publishedOnly === true;
}

/** Which settlements a statement is of; null when it is of whatever was booked. */
function settledWhere({ allianceId, settlementId, publishedOnly }: StatementFilter): Piece | null {
  if (!isOfSettlements({ settlementId, publishedOnly })) return null;
  const parts: string[] = [];
  const values: unknown[] = [];
  const add = (sql: string, ...given: unknown[]): void => {
    parts.push(sql);
    values.push(...given);
  };
  if (settlementId !== undefined) add('t.id = ?', settlementId);
  if (publishedOnly === true) add("t.status = 'published'");
  return { sql: ['t.alliance_id = ?', ...parts].join(' AND '), values: [allianceId, ...values] };
}

function entryWhere({ allianceId, from, to }: StatementFilter): Piece {
  const parts = ['e.alliance_id = ?'];
  const values: unknown[] = [allianceId];
  if (from !== undefined) {
    parts.push('e.effective_day >= ?');
    values.push(from);
  }
  if (to !== undefined) {
    parts.push('e.effective_day <= ?');
    values.push(to);
  }
  return { sql: parts.join(' AND '), values };
}
