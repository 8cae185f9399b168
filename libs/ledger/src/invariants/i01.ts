import { FAULTS_MAX, within, type Fault, type Invariant } from './invariant';

interface Bad {
  readonly seq: string;
  readonly allianceId: string | null;
}

/** A posting names both its sides, so an entry sums to nothing if it has postings and each is whole and of its own books. */
export const I01: Invariant = {
  id: 'I1',
  name: 'each entry sums to nothing',
  async run(rows, allianceId) {
    const scope = within('e.alliance_id', allianceId);
    const empty: Bad[] = await rows.query(
      `SELECT e.seq, e.alliance_id AS allianceId FROM journal_entries e LEFT JOIN postings p ON p.entry_seq = e.seq
       WHERE p.entry_seq IS NULL ${scope.sql} ORDER BY e.seq LIMIT ?`,
      [...scope.values, FAULTS_MAX],
    );
    const torn: Bad[] = await rows.query(
      `SELECT DISTINCT e.seq, e.alliance_id AS allianceId FROM journal_entries e
       JOIN postings p ON p.entry_seq = e.seq
       LEFT JOIN ledger_accounts d ON d.id = p.debit_account_id LEFT JOIN ledger_accounts c ON c.id = p.credit_account_id
       WHERE (d.id IS NULL OR c.id IS NULL OR d.id = c.id OR p.amount_fen <= 0
         OR d.alliance_id <> e.alliance_id OR c.alliance_id <> e.alliance_id) ${scope.sql} ORDER BY e.seq LIMIT ?`,
      [...scope.values, FAULTS_MAX],
    );
    const fault =
      (what: string) =>
      ({ seq, allianceId: of }: Bad): Fault => ({ allianceId: of, seq, says: `entry ${seq} ${what}` });
    return [
      ...empty.map(fault('has no postings')),
      ...torn.map(fault('has a posting that is not between two accounts of its books')),
    ];
  },
};
