/**
 * Joined to entries `e`: each of their postings `p` seen from both its accounts `a`, with `s.sign` 1 where it was credited and -1
 * where it was debited. In this order: with `a.id IN (debit, credit)` the database read all accounts for every posting.
 */
export const ACCOUNTS_OF_ENTRIES = `STRAIGHT_JOIN postings p ON p.entry_seq = e.seq
  STRAIGHT_JOIN (SELECT 1 AS sign UNION ALL SELECT -1) s
  STRAIGHT_JOIN ledger_accounts a ON a.id = IF(s.sign = 1, p.credit_account_id, p.debit_account_id)`;
