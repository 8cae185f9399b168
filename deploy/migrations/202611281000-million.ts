import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  'ALTER TABLE settlements ADD COLUMN settled_to_seq BIGINT NULL AFTER cutoff_seq',
  'ALTER TABLE journal_entries ADD KEY journal_entries_day (alliance_id, effective_day, seq)',
  'ALTER TABLE steps ADD KEY steps_kind (thing, at, id)',
  'ALTER TABLE statement_lines ADD KEY statement_lines_sums (alliance_id, account_code, day, gross_fen, fee_fen)',
];

const BACK = [
  'ALTER TABLE statement_lines DROP KEY statement_lines_sums',
  'ALTER TABLE steps DROP KEY steps_kind',
  'ALTER TABLE journal_entries DROP KEY journal_entries_day',
  'ALTER TABLE settlements DROP COLUMN settled_to_seq',
];

/** How books of a million postings are read without going through all of them. */
export class Million implements MigrationInterface {
  readonly name = 'Million0202611281000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}
