import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS session_violations (
    id ${ID} NOT NULL PRIMARY KEY,
    session_id ${ID} NOT NULL,
    alliance_id ${ID} NOT NULL,
    offset_ms BIGINT NOT NULL,
    kind VARCHAR(10) ${ASCII} NOT NULL,
    reason VARCHAR(200) NOT NULL,
    article VARCHAR(60) NOT NULL,
    evidence VARCHAR(500) NOT NULL,
    status VARCHAR(10) ${ASCII} NOT NULL,
    raised_by ${ID} NULL,
    raised_at DATETIME(3) NOT NULL,
    appeal VARCHAR(500) NULL,
    appealed_by ${ID} NULL,
    appealed_at DATETIME(3) NULL,
    judgement VARCHAR(500) NULL,
    judged_by ${ID} NULL,
    judged_at DATETIME(3) NULL,
    request_id VARCHAR(64) ${ASCII} NULL,
    request_hash CHAR(64) ${ASCII} NOT NULL DEFAULT '',
    UNIQUE KEY session_violations_request (raised_by, request_id),
    KEY session_violations_session (session_id, id),
    KEY session_violations_status (status, id),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (kind IN ('ban', 'wording', 'report')),
    CHECK (status IN ('open', 'appealed', 'upheld', 'withdrawn'))
  ) ${FORM}`,
  // A person reports a room once for a reason.
  `CREATE TABLE IF NOT EXISTS room_reports (
    id ${ID} NOT NULL PRIMARY KEY,
    session_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    reason VARCHAR(20) ${ASCII} NOT NULL,
    text VARCHAR(200) NOT NULL,
    offset_ms BIGINT NOT NULL,
    reported_at DATETIME(3) NOT NULL,
    settled_at DATETIME(3) NULL,
    is_open TINYINT AS (IF(settled_at IS NULL, 1, NULL)) STORED,
    UNIQUE KEY room_reports_one (session_id, person_id, reason),
    KEY room_reports_open (is_open, id),
    KEY room_reports_session (session_id, is_open),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id)
  ) ${FORM}`,
];

export class Violations implements MigrationInterface {
  readonly name = 'Violations0202611270310';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['room_reports', 'session_violations']) await runner.query(`DROP TABLE ${name}`);
  }
}
