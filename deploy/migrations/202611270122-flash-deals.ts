import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  // One deal of an item at a time. What it sells is promised in the stock from the moment it is planned.
  `CREATE TABLE IF NOT EXISTS flash_deals (
    id ${ID} NOT NULL PRIMARY KEY,
    session_id ${ID} NOT NULL,
    item_id ${ID} NOT NULL,
    sku_id ${ID} NOT NULL,
    status VARCHAR(20) ${ASCII} NOT NULL,
    price_fen BIGINT NOT NULL,
    quantity INT NOT NULL,
    claimed INT NOT NULL DEFAULT 0,
    per_person_max INT NOT NULL,
    compare_price_fen BIGINT NOT NULL,
    compare_basis VARCHAR(20) ${ASCII} NOT NULL,
    compare_from DATE NOT NULL,
    compare_to DATE NOT NULL,
    opens_at DATETIME(3) NOT NULL,
    closes_at DATETIME(3) NOT NULL,
    planned_by ${ID} NOT NULL,
    request_id VARCHAR(64) ${ASCII} NOT NULL,
    request_hash CHAR(64) ${ASCII} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    closed_at DATETIME(3) NULL,
    is_open TINYINT AS (IF(closed_at IS NULL, 1, NULL)) STORED,
    UNIQUE KEY flash_deals_one (item_id, is_open),
    UNIQUE KEY flash_deals_request (planned_by, request_id),
    KEY flash_deals_session (session_id, created_at, id),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id),
    FOREIGN KEY (item_id) REFERENCES session_items (id),
    FOREIGN KEY (sku_id) REFERENCES skus (id),
    CHECK (status IN ('scheduled', 'open', 'soldout', 'closed')),
    CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
    CHECK (price_fen > 0 AND compare_price_fen > price_fen AND compare_from <= compare_to),
    CHECK (claimed >= 0 AND claimed <= quantity),
    CHECK (per_person_max > 0 AND per_person_max <= quantity),
    CHECK (opens_at < closes_at)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS flash_claims (
    id ${ID} NOT NULL PRIMARY KEY,
    deal_id ${ID} NOT NULL,
    buyer_id ${ID} NOT NULL,
    quantity INT NOT NULL,
    status VARCHAR(20) ${ASCII} NOT NULL,
    until_at DATETIME(3) NOT NULL,
    order_id ${ID} NULL,
    request_id VARCHAR(64) ${ASCII} NOT NULL,
    request_hash CHAR(64) ${ASCII} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    UNIQUE KEY flash_claims_request (buyer_id, request_id),
    KEY flash_claims_buyer (deal_id, buyer_id),
    FOREIGN KEY (deal_id) REFERENCES flash_deals (id),
    CHECK (quantity > 0),
    CHECK (status IN ('held', 'ordered', 'expired')),
    CHECK ((status = 'ordered') = (order_id IS NOT NULL))
  ) ${FORM}`,
];

export class FlashDeals implements MigrationInterface {
  readonly name = 'FlashDeals0202611270122';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['flash_claims', 'flash_deals']) await runner.query(`DROP TABLE ${name}`);
  }
}
