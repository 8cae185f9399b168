import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const STEPS = [
  `CREATE TABLE IF NOT EXISTS session_segments (
    session_id ${ID} NOT NULL,
    number INT NOT NULL,
    run INT NOT NULL,
    file VARCHAR(60) ${ASCII} NOT NULL,
    started_at DATETIME(3) NOT NULL,
    offset_ms INT NOT NULL,
    duration_ms INT NOT NULL,
    bytes INT NOT NULL,
    sha256 CHAR(64) ${ASCII} NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (session_id, number),
    UNIQUE KEY session_segments_file (session_id, file),
    KEY session_segments_offset (session_id, offset_ms),
    FOREIGN KEY (session_id) REFERENCES live_sessions (id),
    CHECK (number > 0),
    CHECK (offset_ms >= 0),
    CHECK (duration_ms > 0),
    CHECK (bytes > 0)
  ) ${FORM}`,
  // A dispute keeps the video of its show beyond the three years of the law.
  `ALTER TABLE live_sessions
    ADD COLUMN held_until DATETIME(3) NULL,
    ADD COLUMN hold_reason VARCHAR(200) NULL,
    ADD COLUMN recording_purged_at DATETIME(3) NULL,
    ADD KEY live_sessions_ended (ended_at, id)`,
];

export class Recording implements MigrationInterface {
  readonly name = 'Recording0202611270100';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of STEPS) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE live_sessions DROP KEY live_sessions_ended, DROP COLUMN recording_purged_at,
       DROP COLUMN hold_reason, DROP COLUMN held_until`,
    );
    await runner.query('DROP TABLE session_segments');
  }
}
