import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

// Who pushes a picture into a media server elsewhere: its hooks come late, twice, or in another order.
const TABLE = `CREATE TABLE IF NOT EXISTS media_pushes (
    client_id VARCHAR(64) ${ASCII} NOT NULL PRIMARY KEY,
    session_id CHAR(26) ${ASCII} NOT NULL,
    heard_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    recorder CHAR(26) ${ASCII} NULL,
    recorder_until DATETIME(3) NULL,
    is_open TINYINT AS (IF(ended_at IS NULL, 1, NULL)) STORED,
    UNIQUE KEY media_pushes_one (session_id, is_open),
    KEY media_pushes_open (is_open, client_id),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id)
  ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;

export class MediaPushes implements MigrationInterface {
  readonly name = 'MediaPushes0202611270110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE media_pushes');
  }
}
