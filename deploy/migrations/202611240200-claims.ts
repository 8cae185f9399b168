import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const TEXT = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS claims (
      id ${ID} NOT NULL PRIMARY KEY,
      order_id ${ID} NOT NULL,
      order_number VARCHAR(20) ${TEXT} NOT NULL,
      alliance_id ${ID} NOT NULL,
      buyer_id ${ID} NOT NULL,
      status VARCHAR(20) ${TEXT} NOT NULL,
      reason VARCHAR(20) ${TEXT} NOT NULL,
      note VARCHAR(4096) NOT NULL,
      photo_ids VARCHAR(400) ${TEXT} NOT NULL,
      refund_fen BIGINT NOT NULL,
      opened_at DATETIME(3) NOT NULL,
      answer_by DATETIME(3) NOT NULL,
      decision VARCHAR(500) NULL,
      request_id VARCHAR(64) ${TEXT} NOT NULL,
      request_hash CHAR(64) ${TEXT} NOT NULL,
      UNIQUE KEY claims_request (buyer_id, request_id),
      KEY claims_order (order_id, id),
      KEY claims_alliance (alliance_id, id),
      FOREIGN KEY (order_id) REFERENCES orders (id),
      CHECK (refund_fen > 0),
      CHECK (status IN ('opened', 'accepted', 'refunded', 'refused', 'escalated', 'dismissed', 'withdrawn')),
      CHECK (reason IN ('damaged', 'not_received', 'other'))
    ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS claim_lines (
      claim_id ${ID} NOT NULL,
      line_id ${ID} NOT NULL,
      item_name VARCHAR(120) NOT NULL,
      quantity INT NOT NULL,
      level_percent INT NOT NULL,
      refund_fen BIGINT NOT NULL,
      PRIMARY KEY (claim_id, line_id),
      KEY claim_lines_line (line_id),
      FOREIGN KEY (claim_id) REFERENCES claims (id),
      FOREIGN KEY (line_id) REFERENCES order_lines (id),
      CHECK (quantity > 0),
      CHECK (level_percent IN (10, 30, 50, 80, 100)),
      CHECK (refund_fen >= 0)
    ) ${TABLE}`,
];

export class Claims implements MigrationInterface {
  readonly name = 'Claims0202611240200';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['claim_lines', 'claims']) await runner.query(`DROP TABLE ${table}`);
  }
}
