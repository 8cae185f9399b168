import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  'ALTER TABLE order_splits DROP KEY order_splits_held, DROP COLUMN held_fen',
  'ALTER TABLE order_splits ADD COLUMN held_fen BIGINT NULL AFTER rule_id',
  "UPDATE order_splits SET held_fen = CAST(JSON_VALUE(position, '$.heldFen') AS SIGNED)",
  `ALTER TABLE order_splits MODIFY COLUMN held_fen BIGINT NOT NULL,
    ADD KEY order_splits_held (alliance_id, held_fen)`,
];

/** There is no way back to names: positions that were written since are lists. */
const BACK = ['ALTER TABLE order_splits MODIFY COLUMN held_fen BIGINT NULL'];

/** What is held of an order beside its position: the database read every position again to know it. */
export class HeldBesidePositions0202611290300 implements MigrationInterface {
  readonly name = 'HeldBesidePositions0202611290300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}
