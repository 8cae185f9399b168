import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For every batch the writer asks which accounts may not fall below 0 and which are closed: few among many. */
export class BooksSpeed0202611280710 implements MigrationInterface {
  readonly name = 'BooksSpeed0202611280710';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE ledger_accounts ADD KEY ledger_accounts_guarded (alliance_id, no_negative),
       ADD KEY ledger_accounts_closed (alliance_id, closed_at)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE ledger_accounts DROP KEY ledger_accounts_guarded, DROP KEY ledger_accounts_closed',
    );
  }
}
