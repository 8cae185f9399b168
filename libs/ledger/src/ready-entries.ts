import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { SECOND_MS, type Instant } from '@app/platform';

/** In which column of a settlement an entry moves its parties. */
const COLUMN_OF = {
  accrual: 'accruedFen',
  floor: 'accruedFen',
  coupon: 'accruedFen',
  pool_allocate: 'accruedFen',
  reversal: 'reversedFen',
  floor_back: 'reversedFen',
  chargeback_lost: 'reversedFen',
  fault_cost: 'recoveredFen',
  recovery: 'recoveredFen',
  recovery_reclass: 'recoveredFen',
  split_return: 'recoveredFen',
  payout_returned: 'recoveredFen',
  withholding_returned: 'recoveredFen',
  correction: 'recoveredFen',
} as const;
type Column = (typeof COLUMN_OF)[keyof typeof COLUMN_OF];

/** Entries that move what parties are owed. Payouts, and what is withheld of them, are counted by the settlement that made them. */
export const OWED_KINDS = `(${Object.keys(COLUMN_OF)
  .map((kind) => `'${kind}'`)
  .join(', ')})`;

export type OwedKind = keyof typeof COLUMN_OF;

export function movesParties(kind: string): kind is OwedKind {
  return kind in COLUMN_OF;
}

export interface ReadyEntry {
  readonly seq: string;
  readonly kind: OwedKind;
  readonly hash: string;
  readonly orderId: string | null;
  /** it takes back what an earlier settlement has */
  readonly isLate: boolean;
}

/** Entries that no settlement has and that may be settled: accruals whose holdback is over, and every reversal. */
export async function readyEntries(
  rows: EntityManager,
  allianceId: string,
  now: Instant,
  holdbackSeconds: number,
): Promise<ReadyEntry[]> {
  const found: (Omit<ReadyEntry, 'isLate'> & { settledSeq: string | null })[] = await rows.query(
    `SELECT e.seq, e.kind, e.hash, e.order_id AS orderId, r.entry_seq AS settledSeq FROM journal_entries e
     LEFT JOIN settlement_items i ON i.entry_seq = e.seq
     LEFT JOIN settlement_items r ON r.entry_seq = e.reverses_seq
     WHERE e.alliance_id = ? AND i.entry_seq IS NULL AND e.kind IN ${OWED_KINDS}
       AND (e.ripe_from IS NULL OR e.ripe_from <= ?)
     ORDER BY e.seq`,
    [allianceId, new Date(now - holdbackSeconds * SECOND_MS)],
  );
  return found.map(({ settledSeq, ...entry }) => ({ ...entry, isLate: settledSeq !== null }));
}

/** What entries gave a party, took of it, and took for what earlier settlements had paid. */
export type PartySums = Readonly<Record<Column, Fen>>;
export const NOTHING: PartySums = { accruedFen: 0n, reversedFen: 0n, recoveredFen: 0n };

/** What parties gained and gave back by entries, per party. */
export async function partySums(
  rows: EntityManager,
  entries: readonly ReadyEntry[],
): Promise<Map<string, PartySums>> {
  const sums = new Map<string, PartySums>();
  const byColumn = new Map<Column, string[]>();
  for (const entry of entries) {
    const column = columnOf(entry);
    const seqs = byColumn.get(column);
    if (seqs) seqs.push(entry.seq);
    else byColumn.set(column, [entry.seq]);
  }
  for (const [column, seqs] of byColumn) {
    for (const [partyId, gainedFen] of await gains(rows, seqs)) {
      const before = sums.get(partyId) ?? NOTHING;
      const movedFen = column === 'accruedFen' ? gainedFen : -gainedFen;
      sums.set(partyId, { ...before, [column]: before[column] + movedFen });
    }
  }
  return sums;
}

/** A refund of what an earlier settlement had paid is recovered; one of the same settlement only lowers what is due. */
export function columnOf({ kind, isLate }: ReadyEntry): Column {
  return COLUMN_OF[kind] === 'reversedFen' && isLate ? 'recoveredFen' : COLUMN_OF[kind];
}

async function gains(rows: EntityManager, seqs: readonly string[]): Promise<Map<string, Fen>> {
  const sums = new Map<string, Fen>();
  for (const part of chunks(seqs, 2_000)) {
    for (const [side, sign] of [
      ['credit', 1n],
      ['debit', -1n],
    ] as const) {
      const found: { partyId: string; sum: string }[] = await rows.query(
        `SELECT a.party_id AS partyId, SUM(p.amount_fen) AS sum FROM postings p
         JOIN ledger_accounts a ON a.id = p.${side}_account_id
         WHERE p.entry_seq IN (${part.map(() => '?').join(', ')}) AND a.party_id IS NOT NULL GROUP BY a.party_id`,
        [...part],
      );
      for (const { partyId, sum } of found) sums.set(partyId, (sums.get(partyId) ?? 0n) + sign * fen(sum));
    }
  }
  return sums;
}

export function ordersOf(entries: readonly ReadyEntry[]): number {
  return new Set(entries.flatMap((entry) => (entry.kind === 'accrual' ? (entry.orderId ?? []) : []))).size;
}

function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}
