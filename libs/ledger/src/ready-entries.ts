import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { SECOND_MS, type Instant } from '@app/platform';

/** Entries that move what parties are owed. Payouts are counted by the settlement that made them. */
export const OWED_KINDS = "('accrual', 'reversal', 'floor', 'floor_back', 'coupon', 'correction')";

export interface ReadyEntry {
  readonly seq: string;
  readonly kind: string;
  readonly hash: string;
  readonly orderId: string | null;
}

/** Entries that no settlement has and that may be settled: accruals whose holdback is over, and every reversal. */
export async function readyEntries(
  rows: EntityManager,
  allianceId: string,
  now: Instant,
  holdbackSeconds: number,
): Promise<ReadyEntry[]> {
  return rows.query(
    `SELECT e.seq, e.kind, e.hash, e.order_id AS orderId FROM journal_entries e
     LEFT JOIN settlement_items i ON i.entry_seq = e.seq
     WHERE e.alliance_id = ? AND i.entry_seq IS NULL AND e.kind IN ${OWED_KINDS}
       AND (e.ripe_from IS NULL OR e.ripe_from <= ?)
     ORDER BY e.seq`,
    [allianceId, new Date(now - holdbackSeconds * SECOND_MS)],
  );
}

/** What parties gained and gave back by entries, per party. */
export async function partySums(
  rows: EntityManager,
  seqs: readonly string[],
): Promise<Map<string, { accruedFen: Fen; reversedFen: Fen }>> {
  const sums = new Map<string, { accruedFen: Fen; reversedFen: Fen }>();
  for (const part of chunks(seqs, 2_000)) {
    for (const [side, other] of [
      ['credit', 'accruedFen'],
      ['debit', 'reversedFen'],
    ] as const) {
      const found: { partyId: string; sum: string }[] = await rows.query(
        `SELECT a.party_id AS partyId, SUM(p.amount_fen) AS sum FROM postings p
         JOIN ledger_accounts a ON a.id = p.${side}_account_id
         WHERE p.entry_seq IN (${part.map(() => '?').join(', ')}) AND a.party_id IS NOT NULL GROUP BY a.party_id`,
        [...part],
      );
      for (const { partyId, sum } of found) {
        const before = sums.get(partyId) ?? { accruedFen: 0n, reversedFen: 0n };
        sums.set(partyId, { ...before, [other]: before[other] + fen(sum) });
      }
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
