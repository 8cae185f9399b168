import type { EntityManager } from 'typeorm';
import { ListDigest } from './digest';
import { movesParties, NOTHING, partySums, type PartySums } from './ready-entries';

const PAGE = 2_000;

interface Frozen {
  readonly id: string;
  readonly ordinal: number;
}

/** What a settlement froze, page by page: the digest of its entries, and what each party has by them. */
export async function frozenEntries(
  rows: EntityManager,
  settlement: Frozen,
  page = PAGE,
): Promise<{ digest: string; parties: Map<string, PartySums> }> {
  const [digest, parties] = [new ListDigest(), new Map<string, PartySums>()];
  for (let after: string | undefined = '0'; after !== undefined;) {
    const items = await itemsAfter(rows, settlement, after, page);
    for (const { seq, hash } of items) digest.add([seq, hash]);
    const sums = await partySums(
      rows,
      items.flatMap(({ kind, ...item }) => (movesParties(kind) ? { ...item, kind } : [])),
    );
    for (const [partyId, sum] of sums) parties.set(partyId, bothOf(parties.get(partyId) ?? NOTHING, sum));
    after = items.at(-1)?.seq;
  }
  return { digest: digest.end(), parties };
}

function bothOf(one: PartySums, other: PartySums): PartySums {
  return {
    accruedFen: one.accruedFen + other.accruedFen,
    reversedFen: one.reversedFen + other.reversedFen,
    recoveredFen: one.recoveredFen + other.recoveredFen,
  };
}

/** The next frozen entries, and which of them take back what an earlier settlement has. */
async function itemsAfter(rows: EntityManager, { id, ordinal }: Frozen, after: string, page: number) {
  const found: (Record<'seq' | 'hash' | 'kind', string> & {
    orderId: string | null;
    earlier: number | null;
  })[] = await rows.query(
    `SELECT e.seq, e.hash, e.kind, e.order_id AS orderId, r.ordinal AS earlier
     FROM (SELECT entry_seq FROM settlement_items WHERE settlement_id = ? AND entry_seq > ? ORDER BY entry_seq LIMIT ?) i
     JOIN journal_entries e ON e.seq = i.entry_seq
     LEFT JOIN settlement_items b ON b.entry_seq = e.reverses_seq
     LEFT JOIN settlements r ON r.id = b.settlement_id AND r.ordinal < ? ORDER BY e.seq`,
    [id, after, page, ordinal],
  );
  return found.map(({ earlier, ...item }) => ({ ...item, isLate: earlier !== null }));
}
