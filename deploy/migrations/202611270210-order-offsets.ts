import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where in a show an order was placed, and the way to the orders of a show for its public report. */
export class OrderOffsets implements MigrationInterface {
  readonly name = 'OrderOffsets0202611270210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE orders ADD COLUMN live_offset_ms BIGINT NULL');
    await runner.query('CREATE INDEX orders_live ON orders (live_session_id, paid_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX orders_live ON orders');
    await runner.query('ALTER TABLE orders DROP COLUMN live_offset_ms');
  }
}
