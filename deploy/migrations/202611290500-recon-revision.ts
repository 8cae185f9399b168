import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts what changed in an account's statements, matches and answers: a comparison holds for as long as it stands still. */
export class ReconRevision0202611290500 implements MigrationInterface {
  readonly name = 'ReconRevision0202611290500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE recon_accounts ADD COLUMN revision INT NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE recon_accounts DROP COLUMN revision');
  }
}
