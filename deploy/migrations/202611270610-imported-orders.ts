import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

/** Orders of other platforms: no buyer of ours, the platform's own number instead, which is unique in its alliance. */
export class ImportedOrders implements MigrationInterface {
  readonly name = 'ImportedOrders0202611270610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE orders
      MODIFY buyer_id CHAR(26) ${ASCII} NULL,
      ADD COLUMN platform VARCHAR(20) NULL,
      ADD COLUMN platform_number VARCHAR(40) ${ASCII} NULL,
      ADD UNIQUE KEY orders_platform (alliance_id, platform, platform_number),
      ADD CHECK ((platform IS NULL) = (platform_number IS NULL)),
      ADD CHECK ((buyer_id IS NULL) = (platform IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE orders DROP KEY orders_platform, DROP COLUMN platform, DROP COLUMN platform_number`,
    );
  }
}
