import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
const ASKED = `request_id VARCHAR(64) ${ASCII} NOT NULL,
    request_hash CHAR(64) ${ASCII} NOT NULL`;

const TABLES = [
  `CREATE TABLE IF NOT EXISTS coupon_claims (
    coupon_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    claimed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (coupon_id, person_id),
    KEY coupon_claims_person (person_id, claimed_at),
    FOREIGN KEY (coupon_id) REFERENCES coupons (id)
  ) ${FORM}`,
  // The position counts within a session, in the order of the room's events.
  `CREATE TABLE IF NOT EXISTS coupon_drops (
    id ${ID} NOT NULL PRIMARY KEY,
    session_id ${ID} NOT NULL,
    position INT NOT NULL,
    coupon_id ${ID} NOT NULL,
    quantity INT NOT NULL,
    claimed_count INT NOT NULL DEFAULT 0,
    dropped_at DATETIME(3) NOT NULL,
    closes_at DATETIME(3) NOT NULL,
    closed_at DATETIME(3) NULL,
    dropped_by ${ID} NOT NULL,
    ${ASKED},
    UNIQUE KEY coupon_drops_position (session_id, position),
    UNIQUE KEY coupon_drops_request (dropped_by, request_id),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id),
    FOREIGN KEY (coupon_id) REFERENCES coupons (id),
    CHECK (quantity > 0),
    CHECK (claimed_count >= 0 AND claimed_count <= quantity)
  ) ${FORM}`,
  // The seed is sealed in its row until the draw; what is published before is `commit_hash`.
  `CREATE TABLE IF NOT EXISTS lucky_bags (
    id ${ID} NOT NULL PRIMARY KEY,
    session_id ${ID} NOT NULL,
    position INT NOT NULL,
    prize VARCHAR(60) NOT NULL,
    value_fen BIGINT NOT NULL,
    winners_max INT NOT NULL,
    coupon_id ${ID} NULL,
    task_kind VARCHAR(10) ${ASCII} NOT NULL,
    task_text VARCHAR(60) NULL,
    opened_at DATETIME(3) NOT NULL,
    closes_at DATETIME(3) NOT NULL,
    commit_hash CHAR(64) ${ASCII} NOT NULL,
    sealed_seed VARCHAR(1024) ${ASCII} NOT NULL,
    entrants INT NOT NULL DEFAULT 0,
    drawn_at DATETIME(3) NULL,
    root CHAR(64) ${ASCII} NULL,
    opened_by ${ID} NOT NULL,
    ${ASKED},
    is_open TINYINT AS (IF(drawn_at IS NULL, 1, NULL)) STORED,
    UNIQUE KEY lucky_bags_one (session_id, is_open),
    UNIQUE KEY lucky_bags_position (session_id, position),
    UNIQUE KEY lucky_bags_request (opened_by, request_id),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id),
    FOREIGN KEY (coupon_id) REFERENCES coupons (id),
    CHECK (task_kind IN ('comment', 'follow')),
    CHECK (value_fen > 0 AND value_fen <= 5000000),
    CHECK (winners_max > 0),
    CHECK ((drawn_at IS NULL) = (root IS NULL))
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS lucky_entries (
    bag_id ${ID} NOT NULL,
    number INT NOT NULL,
    person_id ${ID} NOT NULL,
    mask VARCHAR(10) NOT NULL,
    entry CHAR(32) ${ASCII} NOT NULL,
    entered_at DATETIME(3) NOT NULL,
    place INT NULL,
    given_at DATETIME(3) NULL,
    PRIMARY KEY (bag_id, number),
    UNIQUE KEY lucky_entries_person (bag_id, person_id),
    UNIQUE KEY lucky_entries_place (bag_id, place),
    FOREIGN KEY (bag_id) REFERENCES lucky_bags (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS session_corrections (
    id ${ID} NOT NULL PRIMARY KEY,
    session_id ${ID} NOT NULL,
    position INT NOT NULL,
    text VARCHAR(200) NOT NULL,
    offset_ms BIGINT NOT NULL,
    posted_at DATETIME(3) NOT NULL,
    posted_by ${ID} NOT NULL,
    ${ASKED},
    UNIQUE KEY session_corrections_position (session_id, position),
    UNIQUE KEY session_corrections_request (posted_by, request_id),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id)
  ) ${FORM}`,
  // `q` is the comment's place in the stream of comments.
  `CREATE TABLE IF NOT EXISTS session_questions (
    session_id ${ID} NOT NULL,
    q BIGINT NOT NULL,
    person_id ${ID} NOT NULL,
    mask VARCHAR(10) NOT NULL,
    text VARCHAR(200) NOT NULL,
    asked_at DATETIME(3) NOT NULL,
    answered_at DATETIME(3) NULL,
    answered_by ${ID} NULL,
    PRIMARY KEY (session_id, q),
    KEY session_questions_open (session_id, answered_at, q),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS session_reminders (
    session_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    asked_at DATETIME(3) NOT NULL,
    told_at DATETIME(3) NULL,
    PRIMARY KEY (session_id, person_id),
    KEY session_reminders_untold (session_id, told_at, person_id),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id),
    FOREIGN KEY (person_id) REFERENCES persons (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS alliance_follows (
    alliance_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    followed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (alliance_id, person_id),
    KEY alliance_follows_person (person_id, followed_at),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (person_id) REFERENCES persons (id)
  ) ${FORM}`,
  // One notification of a kind about one thing, however often it is told.
  `CREATE TABLE IF NOT EXISTS notifications (
    id ${ID} NOT NULL PRIMARY KEY,
    person_id ${ID} NOT NULL,
    kind VARCHAR(20) ${ASCII} NOT NULL,
    subject_id ${ID} NOT NULL,
    title VARCHAR(60) NOT NULL,
    due_at DATETIME(3) NOT NULL,
    at DATETIME(3) NOT NULL,
    read_at DATETIME(3) NULL,
    UNIQUE KEY notifications_once (person_id, kind, subject_id),
    KEY notifications_newest (person_id, id),
    FOREIGN KEY (person_id) REFERENCES persons (id)
  ) ${FORM}`,
];

const NAMES = [
  'notifications',
  'alliance_follows',
  'session_reminders',
  'session_questions',
  'session_corrections',
  'lucky_entries',
  'lucky_bags',
  'coupon_drops',
  'coupon_claims',
];

export class Drops implements MigrationInterface {
  readonly name = 'Drops0202611270130';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    await runner.query('ALTER TABLE coupons ADD COLUMN needs_claim BOOLEAN NOT NULL DEFAULT FALSE');
    await runner.query('ALTER TABLE live_sessions ADD COLUMN notice VARCHAR(120) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
    await runner.query('ALTER TABLE live_sessions DROP COLUMN notice');
    await runner.query('ALTER TABLE coupons DROP COLUMN needs_claim');
  }
}
