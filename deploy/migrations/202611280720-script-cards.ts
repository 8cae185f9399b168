import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a show says of itself over its cover, and of each good what the streamer means to say. */
export class ScriptCards implements MigrationInterface {
  readonly name = 'ScriptCards0202611280720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE live_sessions ADD COLUMN cover_text VARCHAR(40) NOT NULL DEFAULT ''");
    await runner.query("ALTER TABLE session_items ADD COLUMN script VARCHAR(1000) NOT NULL DEFAULT ''");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session_items DROP COLUMN script');
    await runner.query('ALTER TABLE live_sessions DROP COLUMN cover_text');
  }
}
