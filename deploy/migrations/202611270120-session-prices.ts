import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

/** An item has a revision, and may show a struck price: all of its basis or nothing, and always above the price. */
export class SessionPrices implements MigrationInterface {
  readonly name = 'SessionPrices0202611270120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session_items
      ADD COLUMN rev INT NOT NULL DEFAULT 1,
      ADD COLUMN compare_price_fen BIGINT NULL,
      ADD COLUMN compare_basis VARCHAR(20) ${ASCII} NULL,
      ADD COLUMN compare_from DATE NULL,
      ADD COLUMN compare_to DATE NULL,
      ADD CONSTRAINT session_items_compare CHECK (
        (compare_price_fen IS NULL AND compare_basis IS NULL AND compare_from IS NULL AND compare_to IS NULL)
        OR (compare_price_fen > price_fen AND compare_basis IS NOT NULL AND compare_from <= compare_to))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session_items DROP CONSTRAINT session_items_compare,
      DROP COLUMN rev, DROP COLUMN compare_price_fen, DROP COLUMN compare_basis,
      DROP COLUMN compare_from, DROP COLUMN compare_to`);
  }
}
