import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';

/** How many different viewers a show had, in all and by where they came from. */
export class SessionSources implements MigrationInterface {
  readonly name = 'SessionSources0202611270500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS session_sources (
      session_id ${ID} NOT NULL,
      source VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      viewers INT NOT NULL,
      PRIMARY KEY (session_id, source),
      FOREIGN KEY (session_id) REFERENCES live_sessions (id)
    ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session_sources');
  }
}
