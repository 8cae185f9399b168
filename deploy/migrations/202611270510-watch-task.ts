import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lucky bags that ask for minutes of watching, and what may come back of a flash deal that sold out. */
export class WatchTask implements MigrationInterface {
  readonly name = 'WatchTask0202611270510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lucky_bags ADD COLUMN task_minutes INT NULL');
    await dropTaskCheck(runner);
    await runner.query(
      "ALTER TABLE lucky_bags ADD CONSTRAINT lucky_bags_task CHECK (task_kind IN ('comment', 'follow', 'watch'))",
    );
    await runner.query('ALTER TABLE flash_deals ADD COLUMN held_at_end INT NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE flash_deals DROP COLUMN held_at_end');
    await runner.query('ALTER TABLE lucky_bags DROP CONSTRAINT lucky_bags_task');
    await runner.query('ALTER TABLE lucky_bags DROP COLUMN task_minutes');
  }
}

/** It was made without a name, so each database gave it one of its own. */
async function dropTaskCheck(runner: QueryRunner): Promise<void> {
  const checks = (await runner.query(
    `SELECT c.constraint_name AS name, c.check_clause AS clause FROM information_schema.check_constraints c
     JOIN information_schema.table_constraints t
       ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name
     WHERE c.constraint_schema = DATABASE() AND t.table_name = 'lucky_bags' AND t.constraint_type = 'CHECK'`,
  )) as { name: string; clause: string }[];
  for (const { name, clause } of checks)
    if (clause.includes('task_kind'))
      await runner.query(`ALTER TABLE lucky_bags DROP CONSTRAINT \`${name}\``);
}
