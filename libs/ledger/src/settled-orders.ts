import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import type { Day } from '@app/platform';
import type { SettlementRow } from './settlement.row';
import { settledTo } from './unsettled';

export interface OrderLine {
  readonly seq: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly completedOn: Day;
  readonly accruedFen: Fen;
}

/** A page of the orders of one settlement. */
export interface LinesOf {
  readonly settlement: SettlementRow;
  readonly take: number;
  readonly afterSeq: string;
}

interface Found extends Omit<OrderLine, 'accruedFen'> {
  readonly page: string;
  readonly accrued: string;
}

/** Accruals of settlements, one for each order, in the order in which they were booked: a page of each, one statement for all. */
export async function settledOrders(
  rows: EntityManager,
  asked: readonly LinesOf[],
  ripeBefore: Date,
): Promise<OrderLine[][]> {
  if (asked.length === 0) return [];
  const pages: Piece[] = [];
  for (const [page, of] of asked.entries()) {
    const from = of.settlement.status === 'open' ? await openOnes(rows, of, ripeBefore) : frozenOnes(of);
    pages.push({
      sql: `(SELECT ${page} AS page, e.seq, e.order_id AS orderId, e.order_number AS orderNumber,
          e.effective_day AS completedOn,
          (SELECT SUM(p.amount_fen) FROM postings p WHERE p.entry_seq = e.seq) AS accrued
        FROM ${from.sql} AND e.kind = 'accrual' AND e.order_id IS NOT NULL ORDER BY ${from.by} LIMIT ?)`,
      values: [...from.values, of.take],
    });
  }
  const found: Found[] = await rows.query(
    `${pages.map((page) => page.sql).join(' UNION ALL ')} ORDER BY page, seq`,
    pages.flatMap((page) => page.values),
  );
  return asked.map((_, page) =>
    found
      .filter((line) => Number(line.page) === page)
      .map(({ seq, orderId, orderNumber, completedOn, accrued }) => ({
        ...{ seq, orderId, orderNumber, completedOn },
        accruedFen: fen(accrued),
      })),
  );
}

interface Piece {
  readonly sql: string;
  readonly values: readonly unknown[];
}

interface Source extends Piece {
  /** the column that is read in order, so that a page ends the reading */
  readonly by: string;
}

/** From the frozen entries on: the journal has those of all others between them. */
function frozenOnes({ settlement, afterSeq }: LinesOf): Source {
  return {
    by: 'i.entry_seq',
    sql: `settlement_items i STRAIGHT_JOIN journal_entries e ON e.seq = i.entry_seq
        WHERE i.settlement_id = ? AND i.entry_seq > ?`,
    values: [settlement.id, afterSeq],
  };
}

/** From the journal on, after everything that is settled. */
async function openOnes(
  rows: EntityManager,
  { settlement: { allianceId }, afterSeq }: LinesOf,
  ripeBefore: Date,
): Promise<Source> {
  const settled = BigInt(await settledTo(rows, allianceId));
  const after = settled > BigInt(afterSeq) ? settled.toString() : afterSeq;
  return {
    by: 'e.seq',
    sql: `journal_entries e LEFT JOIN settlement_items i ON i.entry_seq = e.seq
        WHERE e.alliance_id = ? AND e.seq > ? AND i.entry_seq IS NULL AND e.ripe_from <= ?`,
    values: [allianceId, after, ripeBefore],
  };
}
