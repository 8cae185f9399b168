import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS sellers (
    alliance_id ${ID} NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    address VARCHAR(200) NOT NULL,
    contact VARCHAR(60) NOT NULL,
    licence VARCHAR(60) NOT NULL,
    FOREIGN KEY (alliance_id) REFERENCES alliances (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS live_sessions (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    brand_id ${ID} NOT NULL,
    streamer_id ${ID} NOT NULL,
    title VARCHAR(60) NOT NULL,
    cover VARCHAR(200) NOT NULL,
    status VARCHAR(20) ${ASCII} NOT NULL,
    scheduled_at DATETIME(3) NOT NULL,
    started_at DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    media_state VARCHAR(20) ${ASCII} NOT NULL,
    media_since DATETIME(3) NULL,
    order_count INT NOT NULL DEFAULT 0,
    quantity INT NOT NULL DEFAULT 0,
    sales_fen BIGINT NOT NULL DEFAULT 0,
    viewers_peak INT NOT NULL DEFAULT 0,
    like_count BIGINT NOT NULL DEFAULT 0,
    request_id VARCHAR(64) ${ASCII} NOT NULL,
    request_hash CHAR(64) ${ASCII} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    UNIQUE KEY live_sessions_request (streamer_id, request_id),
    KEY live_sessions_alliance (alliance_id, scheduled_at, id),
    KEY live_sessions_status (status, scheduled_at, id),
    FOREIGN KEY (brand_id, alliance_id) REFERENCES brands (id, alliance_id),
    FOREIGN KEY (streamer_id) REFERENCES persons (id),
    CHECK (status IN ('scheduled', 'preview', 'live', 'paused', 'ended', 'banned')),
    CHECK (media_state IN ('ok', 'stalled', 'offline')),
    CHECK (order_count >= 0),
    CHECK (sales_fen >= 0)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS session_items (
    id ${ID} NOT NULL PRIMARY KEY,
    session_id ${ID} NOT NULL,
    sku_id ${ID} NOT NULL,
    product_id ${ID} NOT NULL,
    position INT NOT NULL,
    product_slug VARCHAR(40) ${ASCII} NOT NULL,
    item_name VARCHAR(120) NOT NULL,
    picture VARCHAR(200) NOT NULL,
    price_fen BIGINT NOT NULL,
    unit_grams INT NOT NULL,
    is_perishable BOOLEAN NOT NULL,
    is_listed BOOLEAN NOT NULL,
    sold_count INT NOT NULL DEFAULT 0,
    stock_hint VARCHAR(10) ${ASCII} NOT NULL,
    UNIQUE KEY session_items_sku (session_id, sku_id),
    KEY session_items_position (session_id, position),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id),
    FOREIGN KEY (sku_id) REFERENCES skus (id),
    CHECK (price_fen > 0),
    CHECK (sold_count >= 0)
  ) ${FORM}`,
  // Exactly one open pin for a session.
  `CREATE TABLE IF NOT EXISTS session_pins (
    id ${ID} NOT NULL PRIMARY KEY,
    session_id ${ID} NOT NULL,
    item_id ${ID} NOT NULL,
    started_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    offset_ms BIGINT NOT NULL,
    is_open TINYINT AS (IF(ended_at IS NULL, 1, NULL)) STORED,
    UNIQUE KEY session_pins_one (session_id, is_open),
    KEY session_pins_item (item_id, started_at),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id),
    FOREIGN KEY (item_id) REFERENCES session_items (id)
  ) ${FORM}`,
  // The head row of a stream is the last lock of a command: sequence order is commit order.
  `CREATE TABLE IF NOT EXISTS live_stream_heads (
    session_id ${ID} NOT NULL,
    stream CHAR(1) ${ASCII} NOT NULL,
    seq BIGINT NOT NULL,
    epoch CHAR(8) ${ASCII} NOT NULL,
    PRIMARY KEY (session_id, stream),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id),
    CHECK (stream IN ('s', 'c', 'k', 'u'))
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS live_events (
    session_id ${ID} NOT NULL,
    stream CHAR(1) ${ASCII} NOT NULL,
    seq BIGINT NOT NULL,
    id ${ID} NOT NULL,
    type VARCHAR(30) ${ASCII} NOT NULL,
    at DATETIME(3) NOT NULL,
    actor_id ${ID} NULL,
    cause_cid VARCHAR(64) ${ASCII} NULL,
    payload LONGTEXT NOT NULL,
    PRIMARY KEY (session_id, stream, seq),
    UNIQUE KEY live_events_id (id),
    UNIQUE KEY live_events_cause (actor_id, cause_cid, stream),
    KEY live_events_at (session_id, stream, at),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS session_minutes (
    session_id ${ID} NOT NULL,
    at DATETIME(3) NOT NULL,
    viewers INT NOT NULL,
    likes BIGINT NOT NULL,
    PRIMARY KEY (session_id, at),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id)
  ) ${FORM}`,
];

const NAMES = [
  'session_minutes',
  'live_events',
  'live_stream_heads',
  'session_pins',
  'session_items',
  'live_sessions',
  'sellers',
];

export class LiveRoom implements MigrationInterface {
  readonly name = 'LiveRoom0202611240190';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
  }
}
