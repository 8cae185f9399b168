import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
const word = (length: number): string => `VARCHAR(${length}) ${ASCII}`;
const REQUEST = `request_id ${word(64)} NOT NULL,
    request_hash CHAR(64) ${ASCII} NOT NULL`;

const COLUMNS = [
  `ALTER TABLE settlement_lines ADD COLUMN recovered_fen BIGINT NOT NULL DEFAULT 0`,
  `ALTER TABLE ledger_parties
    ADD COLUMN account_kind ${word(10)} NULL,
    ADD COLUMN account_name VARCHAR(80) NULL,
    ADD COLUMN sole_trader_licence_id ${ID} NULL,
    ADD CONSTRAINT ledger_parties_licence FOREIGN KEY (sole_trader_licence_id) REFERENCES media_files (id),
    ADD CONSTRAINT ledger_parties_kind CHECK (account_kind IN ('corporate', 'personal'))`,
  // Whoever has an account already: people by their own, organisations by theirs.
  `UPDATE ledger_parties SET account_kind = IF(role IN ('PRODUCER', 'STREAMER'), 'personal', 'corporate')
    WHERE bank_account IS NOT NULL`,
  `ALTER TABLE payouts
    ADD COLUMN withheld_fen BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN tax_month CHAR(7) ${ASCII} NULL,
    ADD COLUMN tax_method ${word(20)} NULL,
    ADD COLUMN batch_id ${ID} NULL,
    ADD KEY payouts_tax (party_id, tax_month),
    ADD KEY payouts_batch (batch_id, id),
    ADD CONSTRAINT payouts_withheld CHECK (withheld_fen >= 0)`,
];

const TABLES = [
  `CREATE TABLE IF NOT EXISTS ledger_payers (
    alliance_id ${ID} NOT NULL PRIMARY KEY,
    iit_method ${word(20)} NOT NULL,
    decided_by ${ID} NOT NULL,
    decided_at DATETIME(3) NOT NULL,
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (iit_method IN ('none', 'per_payment', 'platform_cumulative'))
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS write_offs (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    party_id ${ID} NOT NULL,
    amount_fen BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    status ${word(10)} NOT NULL,
    actor_id ${ID} NOT NULL,
    ${REQUEST},
    requested_at DATETIME(3) NOT NULL,
    decided_by ${ID} NULL,
    decided_at DATETIME(3) NULL,
    is_open TINYINT AS (IF(decided_at IS NULL, 1, NULL)) STORED,
    UNIQUE KEY write_offs_request (actor_id, request_id),
    UNIQUE KEY write_offs_open (party_id, is_open),
    KEY write_offs_alliance (alliance_id, id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (party_id) REFERENCES ledger_parties (id),
    CHECK (amount_fen > 0),
    CHECK (status IN ('requested', 'approved', 'refused')),
    CHECK (decided_by IS NULL OR decided_by <> actor_id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS pool_allocations (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    amount_fen BIGINT NOT NULL,
    reserve_basis_points INT NOT NULL,
    basis ${word(10)} NOT NULL,
    weights LONGTEXT NOT NULL,
    status ${word(10)} NOT NULL,
    actor_id ${ID} NOT NULL,
    ${REQUEST},
    proposed_at DATETIME(3) NOT NULL,
    decided_by ${ID} NULL,
    decided_at DATETIME(3) NULL,
    is_open TINYINT AS (IF(decided_at IS NULL, 1, NULL)) STORED,
    UNIQUE KEY pool_allocations_request (actor_id, request_id),
    UNIQUE KEY pool_allocations_open (alliance_id, is_open),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (amount_fen > 0),
    CHECK (reserve_basis_points BETWEEN 0 AND 10000),
    CHECK (basis IN ('equity', 'volume', 'equal')),
    CHECK (status IN ('proposed', 'approved', 'refused')),
    CHECK (decided_by IS NULL OR decided_by <> actor_id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS party_repayments (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    party_id ${ID} NOT NULL,
    amount_fen BIGINT NOT NULL,
    reference VARCHAR(100) NOT NULL,
    actor_id ${ID} NOT NULL,
    ${REQUEST},
    repaid_at DATETIME(3) NOT NULL,
    UNIQUE KEY party_repayments_request (actor_id, request_id),
    UNIQUE KEY party_repayments_reference (alliance_id, reference),
    FOREIGN KEY (party_id) REFERENCES ledger_parties (id),
    CHECK (amount_fen > 0)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS tax_remittances (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    month CHAR(7) ${ASCII} NOT NULL,
    amount_fen BIGINT NOT NULL,
    reference VARCHAR(100) NOT NULL,
    actor_id ${ID} NOT NULL,
    ${REQUEST},
    remitted_at DATETIME(3) NOT NULL,
    UNIQUE KEY tax_remittances_request (actor_id, request_id),
    UNIQUE KEY tax_remittances_reference (alliance_id, reference),
    KEY tax_remittances_month (alliance_id, month),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (amount_fen > 0)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS payout_batches (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    settlement_id ${ID} NOT NULL,
    number ${word(30)} NOT NULL,
    payout_count INT NOT NULL,
    total_fen BIGINT NOT NULL,
    content LONGTEXT NOT NULL,
    sha256 CHAR(64) ${ASCII} NOT NULL,
    actor_id ${ID} NOT NULL,
    ${REQUEST},
    drawn_at DATETIME(3) NOT NULL,
    UNIQUE KEY payout_batches_request (actor_id, request_id),
    UNIQUE KEY payout_batches_number (alliance_id, number),
    KEY payout_batches_settlement (settlement_id, id),
    FOREIGN KEY (settlement_id) REFERENCES settlements (id),
    CHECK (payout_count > 0)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS chargebacks (
    id ${ID} NOT NULL PRIMARY KEY,
    provider ${word(20)} NOT NULL,
    provider_ref ${word(120)} NOT NULL,
    payment_id ${ID} NOT NULL,
    order_id ${ID} NOT NULL,
    alliance_id ${ID} NOT NULL,
    amount_fen BIGINT NOT NULL,
    fee_fen BIGINT NOT NULL,
    status ${word(10)} NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    closed_at DATETIME(3) NULL,
    UNIQUE KEY chargebacks_ref (provider, provider_ref),
    KEY chargebacks_payment (payment_id),
    KEY chargebacks_alliance (alliance_id, id),
    FOREIGN KEY (payment_id) REFERENCES payments (id),
    CHECK (amount_fen > 0),
    CHECK (status IN ('opened', 'won', 'lost'))
  ) ${FORM}`,
];

const NAMES = [
  'chargebacks',
  'payout_batches',
  'tax_remittances',
  'party_repayments',
  'pool_allocations',
  'write_offs',
  'ledger_payers',
];

/** What people do with money beside settlements: debts given up or paid back, the pool told off, tax, bank files, disputes. */
export class Money implements MigrationInterface {
  readonly name = 'Money0202611280300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...COLUMNS, ...TABLES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
    await runner.query(`ALTER TABLE payouts DROP CONSTRAINT payouts_withheld, DROP KEY payouts_tax, DROP KEY payouts_batch,
      DROP COLUMN withheld_fen, DROP COLUMN tax_month, DROP COLUMN tax_method, DROP COLUMN batch_id`);
    await runner.query(`ALTER TABLE ledger_parties DROP FOREIGN KEY ledger_parties_licence, DROP CONSTRAINT ledger_parties_kind,
      DROP COLUMN account_kind, DROP COLUMN account_name, DROP COLUMN sole_trader_licence_id`);
    await runner.query('ALTER TABLE settlement_lines DROP COLUMN recovered_fen');
  }
}
