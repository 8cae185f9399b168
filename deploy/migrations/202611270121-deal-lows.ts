import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';

/** The lowest price at which a pack was really sold on a day: what a struck price without a basis is measured by. */
export class DealLows implements MigrationInterface {
  readonly name = 'DealLows0202611270121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS sku_deal_lows (
      sku_id ${ID} NOT NULL,
      day DATE NOT NULL,
      low_fen BIGINT NOT NULL,
      PRIMARY KEY (sku_id, day),
      FOREIGN KEY (sku_id) REFERENCES skus (id),
      CHECK (low_fen >= 0)
    ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    // What was sold before this table was there; days are those of Shanghai.
    await runner.query(`INSERT IGNORE INTO sku_deal_lows (sku_id, day, low_fen)
      SELECT line.sku_id, DATE(DATE_ADD(sale.paid_at, INTERVAL 8 HOUR)),
        MIN(FLOOR((line.list_fen - line.discount_fen) / line.quantity))
      FROM order_lines line JOIN orders sale ON sale.id = line.order_id
      WHERE sale.paid_at IS NOT NULL
      GROUP BY line.sku_id, DATE(DATE_ADD(sale.paid_at, INTERVAL 8 HOUR))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sku_deal_lows');
  }
}
