import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;

export class PersonalEvents implements MigrationInterface {
  readonly name = 'PersonalEvents0202611270000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS live_personal_events (
      session_id ${ID} NOT NULL,
      person_id ${ID} NOT NULL,
      seq BIGINT NOT NULL,
      relay_seq BIGINT NOT NULL,
      id ${ID} NOT NULL,
      type VARCHAR(30) ${ASCII} NOT NULL,
      at DATETIME(3) NOT NULL,
      cause_cid VARCHAR(64) ${ASCII} NULL,
      payload LONGTEXT NOT NULL,
      PRIMARY KEY (session_id, person_id, seq),
      UNIQUE KEY live_personal_events_relay (session_id, relay_seq),
      UNIQUE KEY live_personal_events_id (id),
      FOREIGN KEY (session_id) REFERENCES live_sessions (id)
    ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    // Sessions that were planned before have no such stream yet; it begins with the epoch of their state.
    await runner.query(`INSERT INTO live_stream_heads (session_id, stream, seq, epoch)
      SELECT head.session_id, 'u', 0, head.epoch FROM live_stream_heads head
      LEFT JOIN live_stream_heads own ON own.session_id = head.session_id AND own.stream = 'u'
      WHERE head.stream = 's' AND own.session_id IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE live_personal_events');
    await runner.query("DELETE FROM live_stream_heads WHERE stream = 'u'");
  }
}
