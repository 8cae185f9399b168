import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';

export class Media implements MigrationInterface {
  readonly name = 'Media0202611240140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS media_files (
      id ${ID} NOT NULL PRIMARY KEY,
      owner_id ${ID} NOT NULL,
      sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      is_public BOOLEAN NOT NULL,
      bytes INT NOT NULL,
      width INT NOT NULL,
      height INT NOT NULL,
      created_at DATETIME(3) NOT NULL,
      UNIQUE KEY media_files_content (owner_id, sha256, is_public),
      FOREIGN KEY (owner_id) REFERENCES persons (id)
    ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE media_files');
  }
}
