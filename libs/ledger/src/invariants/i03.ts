import { FAULTS_MAX, within, type Invariant } from './invariant';

/** Summed before anything is joined: of a million postings a few rows for each account are left. */
const SUMS = `(SELECT debit_account_id AS account_id, SUM(amount_fen) AS fen FROM postings GROUP BY debit_account_id
  UNION ALL SELECT credit_account_id, -SUM(amount_fen) FROM postings GROUP BY credit_account_id)`;
const DAY_SUMS = `(SELECT p.debit_account_id AS account_id, e.effective_day AS day, e.kind, SUM(p.amount_fen) AS debit, 0 AS credit
    FROM postings p JOIN journal_entries e ON e.seq = p.entry_seq GROUP BY p.debit_account_id, e.effective_day, e.kind
  UNION ALL SELECT p.credit_account_id, e.effective_day, e.kind, 0, SUM(p.amount_fen)
    FROM postings p JOIN journal_entries e ON e.seq = p.entry_seq GROUP BY p.credit_account_id, e.effective_day, e.kind
  UNION ALL SELECT account_id, day, kind, -debit_fen, -credit_fen FROM ledger_day_sums)`;

/** The kept balances and the kept sums of days are what the postings say. */
export const I03: Invariant = {
  id: 'I3',
  name: 'balances are the sums of their postings',
  async run(rows, allianceId) {
    const scope = within('a.alliance_id', allianceId);
    const balances: { allianceId: string; code: string; kept: string; fen: string }[] = await rows.query(
      `SELECT a.alliance_id AS allianceId, a.code, COALESCE(MAX(b.amount_fen), 0) AS kept, COALESCE(SUM(s.fen), 0) AS fen
       FROM ledger_accounts a LEFT JOIN ${SUMS} AS s ON s.account_id = a.id
       LEFT JOIN ledger_balances b ON b.account_id = a.id WHERE 1 = 1 ${scope.sql}
       GROUP BY a.alliance_id, a.code HAVING kept <> fen ORDER BY a.code LIMIT ?`,
      [...scope.values, FAULTS_MAX],
    );
    const days: { allianceId: string; code: string; day: string; kind: string }[] = await rows.query(
      `SELECT a.alliance_id AS allianceId, a.code, s.day, s.kind FROM ledger_accounts a JOIN ${DAY_SUMS} AS s ON s.account_id = a.id WHERE 1 = 1 ${scope.sql}
       GROUP BY a.alliance_id, a.code, s.day, s.kind HAVING SUM(s.debit) <> 0 OR SUM(s.credit) <> 0
       ORDER BY s.day, a.code, s.kind LIMIT ?`,
      [...scope.values, FAULTS_MAX],
    );
    return [
      ...balances.map(({ allianceId: of, code, kept, fen }) => ({
        allianceId: of,
        account: code,
        says: `account ${code}: the balance is ${kept}, its postings sum to ${fen}`,
      })),
      ...days.map(({ allianceId: of, code, day, kind }) => ({
        allianceId: of,
        account: code,
        says: `account ${code}: what is kept of ${day} by ${kind} is not what its postings of that day sum to`,
      })),
    ];
  },
};
