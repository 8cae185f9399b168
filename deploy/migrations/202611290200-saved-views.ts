import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;

/** Filters of the desk's lists that people named for themselves. */
export class SavedViews implements MigrationInterface {
  readonly name = 'SavedViews0202611290200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE IF NOT EXISTS saved_views (
        id ${ID} NOT NULL PRIMARY KEY,
        person_id ${ID} NOT NULL,
        slot TINYINT NOT NULL,
        page VARCHAR(20) ${ASCII} NOT NULL,
        name VARCHAR(30) NOT NULL,
        query VARCHAR(500) ${ASCII} NOT NULL,
        request_id VARCHAR(64) ${ASCII} NOT NULL,
        request_hash CHAR(64) ${ASCII} NOT NULL,
        created_at DATETIME(3) NOT NULL,
        removed_at DATETIME(3) NULL,
        UNIQUE KEY saved_views_place (person_id, slot),
        UNIQUE KEY saved_views_request (person_id, request_id),
        FOREIGN KEY (person_id) REFERENCES persons (id)
      ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_views');
  }
}
