import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  // A coupon always asks for more than it gives, so that an order is never free.
  `CREATE TABLE IF NOT EXISTS coupons (
      id ${ID} NOT NULL PRIMARY KEY,
      code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
      alliance_id ${ID} NOT NULL,
      name VARCHAR(60) NOT NULL,
      face_fen BIGINT NOT NULL,
      min_fen BIGINT NOT NULL,
      total_max INT NOT NULL,
      per_person_max INT NOT NULL,
      used_count INT NOT NULL DEFAULT 0,
      starts_at DATETIME(3) NOT NULL,
      ends_at DATETIME(3) NOT NULL,
      KEY coupons_alliance (alliance_id, ends_at),
      FOREIGN KEY (alliance_id) REFERENCES alliances (id),
      CHECK (face_fen > 0 AND min_fen > face_fen),
      CHECK (used_count >= 0 AND used_count <= total_max)
    ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS coupon_uses (
      order_id ${ID} NOT NULL PRIMARY KEY,
      coupon_id ${ID} NOT NULL,
      buyer_id ${ID} NOT NULL,
      discount_fen BIGINT NOT NULL,
      used_at DATETIME(3) NOT NULL,
      given_back_at DATETIME(3) NULL,
      KEY coupon_uses_buyer (coupon_id, buyer_id),
      FOREIGN KEY (coupon_id) REFERENCES coupons (id),
      CHECK (discount_fen > 0)
    ) ${TABLE}`,
];

export class Promotions implements MigrationInterface {
  readonly name = 'Promotions0202611240150';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['coupon_uses', 'coupons']) await runner.query(`DROP TABLE ${table}`);
  }
}
