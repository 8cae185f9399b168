import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS hidden_comments (
    session_id ${ID} NOT NULL,
    seq BIGINT NOT NULL,
    reason VARCHAR(20) ${ASCII} NOT NULL,
    hidden_by ${ID} NOT NULL,
    hidden_at DATETIME(3) NOT NULL,
    PRIMARY KEY (session_id, seq),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id)
  ) ${FORM}`,
  // One open sanction of a kind for a person in an alliance's rooms.
  `CREATE TABLE IF NOT EXISTS room_sanctions (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    session_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    person_mask VARCHAR(20) NOT NULL,
    kind VARCHAR(10) ${ASCII} NOT NULL,
    reason VARCHAR(20) ${ASCII} NOT NULL,
    until_at DATETIME(3) NULL,
    started_at DATETIME(3) NOT NULL,
    started_by ${ID} NOT NULL,
    ended_at DATETIME(3) NULL,
    is_open TINYINT AS (IF(ended_at IS NULL, 1, NULL)) STORED,
    UNIQUE KEY room_sanctions_one (alliance_id, person_id, kind, is_open),
    KEY room_sanctions_session (session_id, started_at, id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id),
    CHECK (kind IN ('mute', 'ban'))
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS held_comments (
    id ${ID} NOT NULL PRIMARY KEY,
    session_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    author LONGTEXT NOT NULL,
    cid VARCHAR(64) ${ASCII} NOT NULL,
    text VARCHAR(400) NOT NULL,
    rule VARCHAR(40) ${ASCII} NOT NULL,
    held_at DATETIME(3) NOT NULL,
    judged_at DATETIME(3) NULL,
    judged_by ${ID} NULL,
    is_released BOOLEAN NULL,
    UNIQUE KEY held_comments_cid (person_id, cid),
    KEY held_comments_open (session_id, judged_at, id),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS comment_reports (
    session_id ${ID} NOT NULL,
    seq BIGINT NOT NULL,
    person_id ${ID} NOT NULL,
    reason VARCHAR(20) ${ASCII} NOT NULL,
    reported_at DATETIME(3) NOT NULL,
    PRIMARY KEY (session_id, seq, person_id),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS held_words (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    word VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    added_by ${ID} NOT NULL,
    added_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    is_open TINYINT AS (IF(ended_at IS NULL, 1, NULL)) STORED,
    UNIQUE KEY held_words_one (alliance_id, word, is_open),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id)
  ) ${FORM}`,
];

const CHAT_MODE = [
  'slow_seconds INT NOT NULL DEFAULT 0',
  'is_chat_muted BOOLEAN NOT NULL DEFAULT FALSE',
  'is_chat_held BOOLEAN NOT NULL DEFAULT FALSE',
];

export class Moderation implements MigrationInterface {
  readonly name = 'Moderation0202611270140';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    await runner.query(
      `ALTER TABLE live_sessions ${CHAT_MODE.map((column) => `ADD COLUMN ${column}`).join(', ')}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const columns = CHAT_MODE.map((column) => `DROP COLUMN ${column.split(' ')[0] ?? ''}`);
    await runner.query(`ALTER TABLE live_sessions ${columns.join(', ')}`);
    for (const name of [
      'held_words',
      'comment_reports',
      'held_comments',
      'room_sanctions',
      'hidden_comments',
    ])
      await runner.query(`DROP TABLE ${name}`);
  }
}
