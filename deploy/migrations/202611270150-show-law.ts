import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS streamer_proofs (
    id ${ID} NOT NULL PRIMARY KEY,
    person_id ${ID} NOT NULL,
    kind VARCHAR(10) ${ASCII} NOT NULL,
    verified_at DATETIME(3) NOT NULL,
    due_at DATETIME(3) NOT NULL,
    verified_by ${ID} NOT NULL,
    evidence_sha256 CHAR(64) ${ASCII} NOT NULL,
    request_id VARCHAR(64) ${ASCII} NOT NULL,
    request_hash CHAR(64) ${ASCII} NOT NULL,
    KEY streamer_proofs_person (person_id, kind, due_at, id),
    UNIQUE KEY streamer_proofs_request (verified_by, request_id),
    FOREIGN KEY (person_id) REFERENCES persons (id),
    CHECK (kind IN ('identity', 'training')),
    CHECK (due_at > verified_at)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS session_checks (
    session_id ${ID} NOT NULL,
    gate VARCHAR(20) ${ASCII} NOT NULL,
    checked_by ${ID} NOT NULL,
    checked_at DATETIME(3) NOT NULL,
    evidence_sha256 CHAR(64) ${ASCII} NULL,
    PRIMARY KEY (session_id, gate),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id)
  ) ${FORM}`,
];

export class ShowLaw implements MigrationInterface {
  readonly name = 'ShowLaw0202611270150';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    await runner.query(`ALTER TABLE sellers
      ADD COLUMN kind VARCHAR(20) ${ASCII} NOT NULL DEFAULT 'registered',
      ADD COLUMN due_at DATETIME(3) NULL`);
    await runner.query(
      'ALTER TABLE live_sessions ADD COLUMN is_synthetic_host BOOLEAN NOT NULL DEFAULT FALSE',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE live_sessions DROP COLUMN is_synthetic_host');
    await runner.query('ALTER TABLE sellers DROP COLUMN kind, DROP COLUMN due_at');
    for (const name of ['session_checks', 'streamer_proofs']) await runner.query(`DROP TABLE ${name}`);
  }
}
