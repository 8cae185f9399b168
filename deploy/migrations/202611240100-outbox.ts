import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox implements MigrationInterface {
  readonly name = 'Outbox0202611240100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS outbox_events (
      id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
      name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      payload LONGTEXT NOT NULL,
      created_at DATETIME(3) NOT NULL,
      due_at DATETIME(3) NOT NULL,
      sent_at DATETIME(3) NULL,
      is_booked BOOLEAN NULL,
      is_unsent TINYINT AS (IF(sent_at IS NULL, 1, NULL)) STORED,
      KEY outbox_events_due (is_unsent, due_at),
      KEY outbox_events_booking (is_booked, id),
      CHECK (is_booked IN (0, 1))
    ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    await runner.query(`CREATE TABLE IF NOT EXISTS handled_events (
      name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      event_id BIGINT NOT NULL,
      handled_at DATETIME(3) NOT NULL,
      PRIMARY KEY (name, event_id),
      KEY handled_events_at (handled_at)
    ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    await runner.query(`CREATE TABLE IF NOT EXISTS steps (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      thing VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      thing_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      step VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      from_status VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
      to_status VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      done_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      reason VARCHAR(500) NULL,
      detail LONGTEXT NULL,
      request_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      at DATETIME(3) NOT NULL,
      KEY steps_thing (thing_id, at, id),
      UNIQUE KEY steps_request (done_by, request_id)
    ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['steps', 'handled_events', 'outbox_events'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
