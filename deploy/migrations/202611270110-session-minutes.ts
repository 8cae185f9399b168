import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a minute of a show came to. It is closed once, by whichever live process comes first. */
export class SessionMinutes implements MigrationInterface {
  readonly name = 'SessionMinutes0202611270110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session_minutes
      ADD COLUMN shown INT NOT NULL DEFAULT 0,
      ADD COLUMN opened INT NOT NULL DEFAULT 0,
      ADD COLUMN ordered INT NOT NULL DEFAULT 0,
      ADD COLUMN paid INT NOT NULL DEFAULT 0,
      ADD COLUMN sales_fen BIGINT NOT NULL DEFAULT 0,
      ADD COLUMN comments INT NOT NULL DEFAULT 0,
      ADD COLUMN closed_at DATETIME(3) NULL`);
    // Minutes from before are over; nobody is told of them any more.
    await runner.query('UPDATE session_minutes SET closed_at = at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session_minutes
      DROP COLUMN shown, DROP COLUMN opened, DROP COLUMN ordered, DROP COLUMN paid,
      DROP COLUMN sales_fen, DROP COLUMN comments, DROP COLUMN closed_at`);
  }
}
