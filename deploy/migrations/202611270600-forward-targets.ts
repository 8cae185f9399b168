import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

/** Other platforms to which an alliance's shows are pushed on, and how that goes. */
export class ForwardTargets implements MigrationInterface {
  readonly name = 'ForwardTargets0202611270600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS forward_targets (
      id ${ID} NOT NULL PRIMARY KEY,
      alliance_id ${ID} NOT NULL,
      name VARCHAR(20) NOT NULL,
      url VARCHAR(200) ${ASCII} NOT NULL,
      stream_key VARCHAR(1024) ${ASCII} NOT NULL,
      is_on TINYINT NOT NULL,
      revision INT NOT NULL,
      added_by ${ID} NOT NULL,
      request_id VARCHAR(64) ${ASCII} NOT NULL,
      request_hash CHAR(64) ${ASCII} NOT NULL,
      added_at DATETIME(3) NOT NULL,
      ended_at DATETIME(3) NULL,
      UNIQUE KEY forward_targets_request (added_by, request_id),
      KEY forward_targets_alliance (alliance_id, ended_at, id),
      FOREIGN KEY (alliance_id) REFERENCES alliances (id),
      FOREIGN KEY (added_by) REFERENCES persons (id)
    ) ${TABLE}`);
    await runner.query(`CREATE TABLE IF NOT EXISTS forward_states (
      session_id ${ID} NOT NULL,
      target_id ${ID} NOT NULL,
      state VARCHAR(12) ${ASCII} NOT NULL,
      fault VARCHAR(12) ${ASCII} NULL,
      kbps INT NOT NULL,
      since DATETIME(3) NOT NULL,
      told_at DATETIME(3) NOT NULL,
      PRIMARY KEY (session_id, target_id),
      FOREIGN KEY (session_id) REFERENCES live_sessions (id),
      FOREIGN KEY (target_id) REFERENCES forward_targets (id),
      CHECK (state IN ('connecting', 'on', 'failing'))
    ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE forward_states');
    await runner.query('DROP TABLE forward_targets');
  }
}
