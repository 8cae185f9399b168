import { FAULTS_MAX, within, type Invariant } from './invariant';

/** What the bank paid to a party is what the books took from it; one that waits to be booked is not there yet. */
export const I08: Invariant = {
  id: 'I8',
  name: 'payouts are booked once, each with its amount',
  async run(rows, allianceId) {
    const waiting: { payload: string }[] = await rows.query(
      "SELECT payload FROM outbox_events WHERE is_booked = 0 AND name = 'payout.succeeded'",
    );
    const waits = new Set(waiting.map(({ payload }) => (JSON.parse(payload) as { outNo: string }).outNo));
    const scope = within('s.alliance_id', allianceId);
    const paid: Record<'allianceId' | 'outNo' | 'party' | 'amount', string>[] = await rows.query(
      `SELECT s.alliance_id AS allianceId, o.out_no AS outNo, o.party_id AS party, o.amount_fen AS amount
       FROM payouts o JOIN settlements s ON s.id = o.settlement_id
       LEFT JOIN journal_entries e ON e.idem_key = CONCAT('payout:', o.out_no)
       LEFT JOIN postings p ON p.entry_seq = e.seq
       LEFT JOIN ledger_accounts a ON a.id = p.debit_account_id AND a.party_id = o.party_id
       WHERE o.status IN ('succeeded', 'returned') ${scope.sql} GROUP BY s.alliance_id, o.out_no, o.party_id, o.amount_fen
       HAVING COALESCE(SUM(IF(a.id IS NULL, 0, p.amount_fen)), 0) <> o.amount_fen LIMIT ?`,
      [...scope.values, FAULTS_MAX + waits.size],
    );
    const ofEntries = within('e.alliance_id', allianceId);
    const booked: Record<'allianceId' | 'seq' | 'memo', string>[] = await rows.query(
      `SELECT e.alliance_id AS allianceId, e.seq, e.memo FROM journal_entries e
       LEFT JOIN payouts o ON o.out_no = SUBSTRING(e.idem_key, 8)
       WHERE e.kind = 'payout' AND (o.id IS NULL OR o.status NOT IN ('succeeded', 'returned')) ${ofEntries.sql}
       ORDER BY e.seq LIMIT ?`,
      [...ofEntries.values, FAULTS_MAX],
    );
    return [
      ...paid
        .filter(({ outNo }) => !waits.has(outNo))
        .map(({ allianceId: of, outNo, party, amount }) => ({
          allianceId: of,
          party,
          says: `payout ${outNo}: ${amount} were paid to party ${party}, the books say otherwise`,
        })),
      ...booked.map(({ allianceId: of, seq, memo }) => ({
        allianceId: of,
        seq,
        says: `entry ${seq} books payout ${memo}, which was not paid`,
      })),
    ];
  },
};
