import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

/** Where alliances want to be told of events, and each telling. Five places an alliance, held by the key of the slot. */
export class Webhooks implements MigrationInterface {
  readonly name = 'Webhooks0202611270600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS webhook_endpoints (
      id ${ID} NOT NULL PRIMARY KEY,
      alliance_id ${ID} NOT NULL,
      slot TINYINT NULL,
      url VARCHAR(500) NOT NULL,
      types VARCHAR(400) ${ASCII} NOT NULL,
      status VARCHAR(20) ${ASCII} NOT NULL,
      reason VARCHAR(20) ${ASCII} NULL,
      secret VARCHAR(1024) ${ASCII} NOT NULL,
      secret_at DATETIME(3) NOT NULL,
      old_secret VARCHAR(1024) ${ASCII} NULL,
      old_secret_until DATETIME(3) NULL,
      failures_in_row INT NOT NULL DEFAULT 0,
      sending_until DATETIME(3) NULL,
      actor_id ${ID} NOT NULL,
      request_id VARCHAR(64) ${ASCII} NOT NULL,
      request_hash CHAR(64) ${ASCII} NOT NULL,
      created_at DATETIME(3) NOT NULL,
      ended_at DATETIME(3) NULL,
      UNIQUE KEY webhook_endpoints_slot (alliance_id, slot),
      UNIQUE KEY webhook_endpoints_request (actor_id, request_id),
      FOREIGN KEY (alliance_id) REFERENCES alliances (id),
      CHECK (slot BETWEEN 1 AND 5),
      CHECK (status IN ('active', 'paused', 'ended')),
      CHECK ((status = 'ended') = (slot IS NULL))
    ) ${FORM}`);
    await runner.query(`CREATE TABLE IF NOT EXISTS webhook_deliveries (
      id ${ID} NOT NULL PRIMARY KEY,
      endpoint_id ${ID} NOT NULL,
      event_id VARCHAR(60) ${ASCII} NOT NULL,
      type VARCHAR(30) ${ASCII} NOT NULL,
      body LONGTEXT NOT NULL,
      status VARCHAR(20) ${ASCII} NOT NULL,
      tries INT NOT NULL DEFAULT 0,
      since DATETIME(3) NOT NULL,
      due_at DATETIME(3) NULL,
      created_at DATETIME(3) NOT NULL,
      tried_at DATETIME(3) NULL,
      took_ms INT NULL,
      code INT NULL,
      trouble VARCHAR(20) ${ASCII} NULL,
      reply VARCHAR(500) NULL,
      UNIQUE KEY webhook_deliveries_event (endpoint_id, event_id),
      KEY webhook_deliveries_due (endpoint_id, due_at),
      KEY webhook_deliveries_page (endpoint_id, id),
      KEY webhook_deliveries_waiting (due_at),
      KEY webhook_deliveries_created (created_at),
      FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints (id),
      CHECK (status IN ('waiting', 'delivered', 'given_up')),
      CHECK ((status = 'waiting') = (due_at IS NOT NULL))
    ) ${FORM}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_deliveries');
    await runner.query('DROP TABLE webhook_endpoints');
  }
}
