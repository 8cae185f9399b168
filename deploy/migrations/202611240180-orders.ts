import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const TEXT = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS orders (
      id ${ID} NOT NULL PRIMARY KEY,
      number VARCHAR(20) ${TEXT} NOT NULL UNIQUE,
      buyer_id ${ID} NOT NULL,
      request_id VARCHAR(64) ${TEXT} NOT NULL,
      request_hash CHAR(64) ${TEXT} NOT NULL,
      alliance_id ${ID} NOT NULL,
      live_session_id ${ID} NULL,
      status VARCHAR(20) ${TEXT} NOT NULL,
      buyer_mask VARCHAR(20) NOT NULL,
      goods_fen BIGINT NOT NULL,
      discount_fen BIGINT NOT NULL,
      freight_fen BIGINT NOT NULL,
      freight_cost_fen BIGINT NOT NULL,
      total_fen BIGINT NOT NULL,
      refunded_fen BIGINT NOT NULL DEFAULT 0,
      refunded_freight_fen BIGINT NOT NULL DEFAULT 0,
      coupon_id ${ID} NULL,
      is_perishable BOOLEAN NOT NULL,
      note VARCHAR(1024) NULL,
      pay_by DATETIME(3) NOT NULL,
      placed_at DATETIME(3) NOT NULL,
      payment_id ${ID} NULL,
      paid_at DATETIME(3) NULL,
      delivered_at DATETIME(3) NULL,
      receipt_due_at DATETIME(3) NULL,
      completed_at DATETIME(3) NULL,
      ended_at DATETIME(3) NULL,
      after_sales_at DATETIME(3) NULL,
      UNIQUE KEY orders_request (buyer_id, request_id),
      KEY orders_mine (buyer_id, id),
      KEY orders_mine_status (buyer_id, status, id),
      KEY orders_mine_after_sales (buyer_id, after_sales_at),
      KEY orders_alliance (alliance_id, id),
      KEY orders_alliance_status (alliance_id, status, id),
      FOREIGN KEY (buyer_id) REFERENCES persons (id),
      FOREIGN KEY (alliance_id) REFERENCES alliances (id),
      CHECK (status IN ('placed', 'paid', 'packing', 'shipped', 'delivered', 'completed', 'closed', 'cancelled')),
      CHECK (total_fen = goods_fen - discount_fen + freight_fen),
      CHECK (total_fen > 0 AND discount_fen >= 0 AND freight_fen >= 0),
      CHECK (refunded_fen >= 0 AND refunded_fen <= total_fen),
      CHECK (refunded_freight_fen >= 0 AND refunded_freight_fen <= freight_fen)
    ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS order_lines (
      id ${ID} NOT NULL PRIMARY KEY,
      order_id ${ID} NOT NULL,
      position INT NOT NULL,
      sku_id ${ID} NOT NULL,
      product_id ${ID} NOT NULL,
      product_slug VARCHAR(40) ${TEXT} NOT NULL,
      category VARCHAR(40) ${TEXT} NOT NULL,
      village_id ${ID} NOT NULL,
      grower_id ${ID} NOT NULL,
      item_name VARCHAR(120) NOT NULL,
      picture_url VARCHAR(200) NOT NULL,
      picture_alt VARCHAR(200) NOT NULL,
      picture_ground VARCHAR(20) ${TEXT} NOT NULL,
      unit_grams INT NOT NULL,
      quantity INT NOT NULL,
      unit_fen BIGINT NOT NULL,
      list_fen BIGINT NOT NULL,
      discount_fen BIGINT NOT NULL,
      refunded_quantity INT NOT NULL DEFAULT 0,
      refunded_fen BIGINT NOT NULL DEFAULT 0,
      refunded_coupon_fen BIGINT NOT NULL DEFAULT 0,
      sha256 CHAR(64) ${TEXT} NOT NULL,
      UNIQUE KEY order_lines_position (order_id, position),
      KEY order_lines_sku (sku_id),
      FOREIGN KEY (order_id) REFERENCES orders (id),
      FOREIGN KEY (sku_id) REFERENCES skus (id),
      CHECK (quantity > 0),
      CHECK (list_fen = unit_fen * quantity),
      CHECK (discount_fen >= 0 AND discount_fen <= list_fen),
      CHECK (refunded_quantity >= 0 AND refunded_quantity <= quantity),
      CHECK (refunded_fen >= 0 AND refunded_fen <= list_fen - discount_fen),
      CHECK (refunded_coupon_fen >= 0 AND refunded_coupon_fen <= discount_fen)
    ) ${TABLE}`,
];

export class Orders implements MigrationInterface {
  readonly name = 'Orders0202611240180';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['order_lines', 'orders']) await runner.query(`DROP TABLE ${table}`);
  }
}
