import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept by day is counted anew from the postings, which are the truth. */
const counted = (kind: string) => [
  'DELETE FROM ledger_day_sums',
  `INSERT INTO ledger_day_sums (account_id, day${kind}, debit_fen, credit_fen)
   SELECT account_id, day${kind}, SUM(debit_fen), SUM(credit_fen) FROM (
     SELECT p.debit_account_id AS account_id, e.effective_day AS day, e.kind, p.amount_fen AS debit_fen, 0 AS credit_fen
     FROM postings p JOIN journal_entries e ON e.seq = p.entry_seq
     UNION ALL
     SELECT p.credit_account_id, e.effective_day, e.kind, 0, p.amount_fen
     FROM postings p JOIN journal_entries e ON e.seq = p.entry_seq
   ) AS both_sides GROUP BY account_id, day${kind}`,
];

const STATEMENTS = [
  `ALTER TABLE ledger_day_sums
    ADD COLUMN kind VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER day,
    DROP PRIMARY KEY, ADD PRIMARY KEY (account_id, day, kind)`,
  ...counted(', kind'),
  'ALTER TABLE ledger_day_sums ALTER COLUMN kind DROP DEFAULT',
];

const BACK = [
  'DELETE FROM ledger_day_sums',
  'ALTER TABLE ledger_day_sums DROP PRIMARY KEY, DROP COLUMN kind, ADD PRIMARY KEY (account_id, day)',
  ...counted(''),
];

/** By kind too: how much was accrued, taken back and paid out to somebody is a sum of days, however many entries there are. */
export class KindsOfDays0202611300600 implements MigrationInterface {
  readonly name = 'KindsOfDays0202611300600';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}
