import type { EntityManager } from 'typeorm';
import { FAULTS_MAX, within, type Fault, type Invariant } from './invariant';

interface Way {
  readonly event: 'payout.succeeded' | 'payout.returned';
  readonly kind: 'payout' | 'payout_returned';
  readonly key: 'payout' | 'return';
  /** the side on which the party stands */
  readonly side: 'debit' | 'credit';
  /** payouts of which there must be such an entry */
  readonly statuses: string;
  readonly done: string;
}

const PAID: Way = {
  event: 'payout.succeeded',
  kind: 'payout',
  key: 'payout',
  side: 'debit',
  statuses: "('succeeded', 'returned')",
  done: 'paid',
};
const RETURNED: Way = {
  event: 'payout.returned',
  kind: 'payout_returned',
  key: 'return',
  side: 'credit',
  statuses: "('returned')",
  done: 'returned',
};

/** What the bank paid to a party is what the books took from it, and what came back is what it was given again. */
export const I08: Invariant = {
  id: 'I8',
  name: 'payouts are booked once, each with its amount, and so are those that came back',
  async run(rows, allianceId) {
    const faults: Fault[] = [];
    for (const way of [PAID, RETURNED])
      faults.push(...(await unbooked(rows, way, allianceId)), ...(await invented(rows, way, allianceId)));
    return faults.slice(0, FAULTS_MAX);
  },
};

/** One that waits to be booked is not there yet. */
async function unbooked(
  rows: EntityManager,
  { event, key, side, statuses, done }: Way,
  allianceId: string | undefined,
): Promise<Fault[]> {
  const waiting: { payload: string }[] = await rows.query(
    'SELECT payload FROM outbox_events WHERE is_booked = 0 AND name = ?',
    [event],
  );
  const waits = new Set(waiting.map(({ payload }) => (JSON.parse(payload) as { outNo: string }).outNo));
  const scope = within('s.alliance_id', allianceId);
  const found: Record<'allianceId' | 'outNo' | 'party' | 'amount', string>[] = await rows.query(
    `SELECT s.alliance_id AS allianceId, o.out_no AS outNo, o.party_id AS party, o.amount_fen AS amount
     FROM payouts o JOIN settlements s ON s.id = o.settlement_id
     LEFT JOIN journal_entries e ON e.idem_key = CONCAT(?, ':', o.out_no)
     LEFT JOIN postings p ON p.entry_seq = e.seq
     LEFT JOIN ledger_accounts a ON a.id = p.${side}_account_id AND a.party_id = o.party_id
     WHERE o.status IN ${statuses} ${scope.sql} GROUP BY s.alliance_id, o.out_no, o.party_id, o.amount_fen
     HAVING COALESCE(SUM(IF(a.id IS NULL, 0, p.amount_fen)), 0) <> o.amount_fen LIMIT ?`,
    [key, ...scope.values, FAULTS_MAX + waits.size],
  );
  return found
    .filter(({ outNo }) => !waits.has(outNo))
    .map(({ allianceId: of, outNo, party, amount }) => ({
      allianceId: of,
      party,
      says: `payout ${outNo}: ${amount} were ${done} to party ${party}, the books say otherwise`,
    }));
}

async function invented(
  rows: EntityManager,
  { kind, key, statuses, done }: Way,
  allianceId: string | undefined,
): Promise<Fault[]> {
  const scope = within('e.alliance_id', allianceId);
  const found: Record<'allianceId' | 'seq' | 'memo', string>[] = await rows.query(
    `SELECT e.alliance_id AS allianceId, e.seq, e.memo FROM journal_entries e
     LEFT JOIN payouts o ON o.out_no = SUBSTRING(e.idem_key, ?)
     WHERE e.kind = ? AND (o.id IS NULL OR o.status NOT IN ${statuses}) ${scope.sql} ORDER BY e.seq LIMIT ?`,
    [key.length + 2, kind, ...scope.values, FAULTS_MAX],
  );
  return found.map(({ allianceId: of, seq, memo }) => ({
    allianceId: of,
    seq,
    says: `entry ${seq} books payout ${memo}, which was not ${done}`,
  }));
}
