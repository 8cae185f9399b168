import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const HASH = `CHAR(64) ${ASCII}`;
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS session_reports (
    session_id ${ID} NOT NULL PRIMARY KEY,
    sealed_at DATETIME(3) NOT NULL,
    state_seq BIGINT NOT NULL,
    state_hash ${HASH} NOT NULL,
    chat_seq BIGINT NOT NULL,
    chat_hash ${HASH} NOT NULL,
    console_seq BIGINT NOT NULL,
    console_hash ${HASH} NOT NULL,
    numbers TEXT NOT NULL,
    report_hash ${HASH} NOT NULL,
    FOREIGN KEY (session_id) REFERENCES live_sessions (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS session_digests (
    session_id ${ID} NOT NULL,
    stream CHAR(1) ${ASCII} NOT NULL,
    first_seq BIGINT NOT NULL,
    digests MEDIUMTEXT ${ASCII} NOT NULL,
    PRIMARY KEY (session_id, stream, first_seq),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id)
  ) ${FORM}`,
];

/** Shows that are over are sealed: their log's hashes, and the numbers that the public report shows. */
export class ShowReports implements MigrationInterface {
  readonly name = 'ShowReports0202611270200';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['session_digests', 'session_reports']) await runner.query(`DROP TABLE ${name}`);
  }
}
