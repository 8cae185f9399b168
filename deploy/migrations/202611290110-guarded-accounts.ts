import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The flag first, then the alliance: what is asked of an alliance's accounts by their codes keeps to the key of the codes. */
export class GuardedAccounts0202611290110 implements MigrationInterface {
  readonly name = 'GuardedAccounts0202611290110';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE ledger_accounts DROP KEY ledger_accounts_guarded, DROP KEY ledger_accounts_closed,
       ADD KEY ledger_accounts_guarded (no_negative, alliance_id), ADD KEY ledger_accounts_closed (closed_at, alliance_id)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE ledger_accounts DROP KEY ledger_accounts_guarded, DROP KEY ledger_accounts_closed,
       ADD KEY ledger_accounts_guarded (alliance_id, no_negative), ADD KEY ledger_accounts_closed (alliance_id, closed_at)`,
    );
  }
}
