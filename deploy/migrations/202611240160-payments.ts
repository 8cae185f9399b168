import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const TEXT = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS dues (
      order_id ${ID} NOT NULL PRIMARY KEY,
      order_number VARCHAR(20) ${TEXT} NOT NULL UNIQUE,
      payer_id ${ID} NOT NULL,
      alliance_id ${ID} NOT NULL,
      amount_fen BIGINT NOT NULL,
      description VARCHAR(200) NOT NULL,
      pay_by DATETIME(3) NOT NULL,
      created_at DATETIME(3) NOT NULL,
      closed_at DATETIME(3) NULL,
      CHECK (amount_fen > 0)
    ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS payments (
      id ${ID} NOT NULL PRIMARY KEY,
      order_id ${ID} NOT NULL,
      order_number VARCHAR(20) ${TEXT} NOT NULL,
      payer_id ${ID} NOT NULL,
      alliance_id ${ID} NOT NULL,
      provider VARCHAR(20) ${TEXT} NOT NULL,
      method VARCHAR(20) ${TEXT} NOT NULL,
      status VARCHAR(20) ${TEXT} NOT NULL,
      amount_fen BIGINT NOT NULL,
      expires_at DATETIME(3) NOT NULL,
      provider_ref VARCHAR(120) ${TEXT} NULL,
      action VARCHAR(2048) NULL,
      captured_fen BIGINT NULL,
      fee_fen BIGINT NULL,
      captured_at DATETIME(3) NULL,
      request_id VARCHAR(64) ${TEXT} NOT NULL,
      request_hash CHAR(64) ${TEXT} NOT NULL,
      created_at DATETIME(3) NOT NULL,
      UNIQUE KEY payments_request (payer_id, request_id),
      UNIQUE KEY payments_ref (provider, provider_ref),
      KEY payments_order (order_id, id),
      FOREIGN KEY (order_id) REFERENCES dues (order_id),
      CHECK (amount_fen > 0),
      CHECK (status IN ('pending', 'succeeded', 'failed', 'expired')),
      CHECK (provider IN ('sandbox', 'stripe'))
    ) ${TABLE}`,
  // Every verified message of a provider, once.
  `CREATE TABLE IF NOT EXISTS provider_events (
      provider VARCHAR(20) ${TEXT} NOT NULL,
      event_id VARCHAR(120) ${TEXT} NOT NULL,
      kind VARCHAR(40) ${TEXT} NOT NULL,
      payment_id ${ID} NULL,
      received_at DATETIME(3) NOT NULL,
      PRIMARY KEY (provider, event_id)
    ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS refunds (
      id ${ID} NOT NULL PRIMARY KEY,
      order_id ${ID} NOT NULL,
      alliance_id ${ID} NOT NULL,
      payment_id ${ID} NOT NULL,
      cause VARCHAR(20) ${TEXT} NOT NULL,
      total_fen BIGINT NOT NULL,
      status VARCHAR(20) ${TEXT} NOT NULL,
      provider_ref VARCHAR(120) ${TEXT} NULL,
      accepted_at DATETIME(3) NOT NULL,
      paid_at DATETIME(3) NULL,
      KEY refunds_order (order_id, id),
      FOREIGN KEY (payment_id) REFERENCES payments (id),
      CHECK (total_fen > 0),
      CHECK (status IN ('accepted', 'sent', 'paid', 'failed')),
      CHECK (cause IN ('cancelled', 'claim', 'short', 'orphaned'))
    ) ${TABLE}`,
];

export class Payments implements MigrationInterface {
  readonly name = 'Payments0202611240160';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['refunds', 'provider_events', 'payments', 'dues'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
