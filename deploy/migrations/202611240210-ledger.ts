import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const DIGEST = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
const word = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const BOOKS = [
  `CREATE TABLE IF NOT EXISTS split_rules (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    version INT NOT NULL,
    canonical LONGTEXT NOT NULL,
    sha256 ${DIGEST} NOT NULL,
    in_force_from DATETIME(3) NOT NULL,
    resolution LONGTEXT NULL,
    UNIQUE KEY split_rules_version (alliance_id, version),
    KEY split_rules_force (alliance_id, in_force_from),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (version > 0)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS ledger_parties (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    role ${word(20)} NOT NULL,
    subject_id ${ID} NOT NULL,
    village_id ${ID} NULL,
    bank_account ${word(64)} NULL,
    bank_account_masked VARCHAR(40) NULL,
    UNIQUE KEY ledger_parties_subject (alliance_id, role, subject_id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (role IN ('PRODUCER', 'STREAMER', 'VILLAGE', 'POOL', 'ALLIANCE', 'PLATFORM', 'COURIER'))
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS ledger_accounts (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    code ${word(60)} NOT NULL,
    party_id ${ID} NULL,
    opened_at DATETIME(3) NOT NULL,
    closed_at DATETIME(3) NULL,
    UNIQUE KEY ledger_accounts_code (alliance_id, code),
    KEY ledger_accounts_party (party_id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (party_id) REFERENCES ledger_parties (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS journal_entries (
    seq BIGINT NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    kind ${word(30)} NOT NULL,
    idem_key ${word(100)} NOT NULL,
    effective_day DATE NOT NULL,
    posted_at DATETIME(3) NOT NULL,
    order_id ${ID} NULL,
    order_number ${word(20)} NULL,
    refund_id ${ID} NULL,
    payout_id ${ID} NULL,
    rule_id ${ID} NULL,
    reverses_seq BIGINT NULL,
    ripe_from DATETIME(3) NULL,
    memo VARCHAR(200) NOT NULL,
    fence BIGINT NOT NULL,
    prev_hash ${DIGEST} NOT NULL,
    hash ${DIGEST} NOT NULL,
    UNIQUE KEY journal_entries_idem (idem_key),
    KEY journal_entries_alliance (alliance_id, seq),
    KEY journal_entries_order (order_id, seq),
    KEY journal_entries_number (order_number, seq),
    KEY journal_entries_kind (alliance_id, kind, seq),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (rule_id) REFERENCES split_rules (id),
    FOREIGN KEY (reverses_seq) REFERENCES journal_entries (seq)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS postings (
    entry_seq BIGINT NOT NULL,
    line_no INT NOT NULL,
    debit_account_id ${ID} NOT NULL,
    credit_account_id ${ID} NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (entry_seq, line_no),
    KEY postings_debit (debit_account_id, entry_seq),
    KEY postings_credit (credit_account_id, entry_seq),
    FOREIGN KEY (entry_seq) REFERENCES journal_entries (seq),
    FOREIGN KEY (debit_account_id) REFERENCES ledger_accounts (id),
    FOREIGN KEY (credit_account_id) REFERENCES ledger_accounts (id),
    CHECK (amount_fen > 0),
    CHECK (debit_account_id <> credit_account_id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS ledger_balances (
    account_id ${ID} NOT NULL PRIMARY KEY,
    amount_fen BIGINT NOT NULL,
    entry_seq BIGINT NOT NULL,
    FOREIGN KEY (account_id) REFERENCES ledger_accounts (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS ledger_chain (
    id TINYINT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash ${DIGEST} NOT NULL,
    fence BIGINT NOT NULL,
    holder ${word(60)} NULL,
    leased_until DATETIME(3) NULL,
    CHECK (id = 1)
  ) ${FORM}`,
  `INSERT IGNORE INTO ledger_chain (id, seq, hash, fence) VALUES (1, 0, REPEAT('0', 64), 0)`,
  `CREATE TABLE IF NOT EXISTS order_splits (
    order_id ${ID} NOT NULL PRIMARY KEY,
    order_number ${word(20)} NOT NULL,
    alliance_id ${ID} NOT NULL,
    buyer_id ${ID} NOT NULL,
    rule_id ${ID} NOT NULL,
    position LONGTEXT NOT NULL,
    UNIQUE KEY order_splits_number (order_number),
    FOREIGN KEY (rule_id) REFERENCES split_rules (id)
  ) ${FORM}`,
];

const SETTLEMENTS = [
  `CREATE TABLE IF NOT EXISTS settlements (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    ordinal INT NOT NULL,
    number ${word(20)} NOT NULL,
    status ${word(20)} NOT NULL,
    period_from DATE NOT NULL,
    period_to DATE NULL,
    cutoff_seq BIGINT NULL,
    order_count INT NULL,
    sha256 ${DIGEST} NULL,
    prepared_by ${ID} NULL,
    approved_by ${ID} NULL,
    approved_at DATETIME(3) NULL,
    paid_out_at DATETIME(3) NULL,
    published_at DATETIME(3) NULL,
    is_open TINYINT AS (IF(approved_at IS NULL, 1, NULL)) STORED,
    UNIQUE KEY settlements_open (alliance_id, is_open),
    UNIQUE KEY settlements_ordinal (alliance_id, ordinal),
    UNIQUE KEY settlements_number (alliance_id, number),
    KEY settlements_published (published_at, id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (status IN ('open', 'review', 'approved', 'paid_out', 'published')),
    CHECK (approved_by IS NULL OR approved_by <> prepared_by)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS settlement_items (
    entry_seq BIGINT NOT NULL PRIMARY KEY,
    settlement_id ${ID} NOT NULL,
    KEY settlement_items_settlement (settlement_id, entry_seq),
    FOREIGN KEY (entry_seq) REFERENCES journal_entries (seq),
    FOREIGN KEY (settlement_id) REFERENCES settlements (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS settlement_lines (
    settlement_id ${ID} NOT NULL,
    party_id ${ID} NOT NULL,
    carry_in_fen BIGINT NOT NULL,
    accrued_fen BIGINT NOT NULL,
    reversed_fen BIGINT NOT NULL,
    PRIMARY KEY (settlement_id, party_id),
    FOREIGN KEY (settlement_id) REFERENCES settlements (id),
    FOREIGN KEY (party_id) REFERENCES ledger_parties (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS payouts (
    id ${ID} NOT NULL PRIMARY KEY,
    settlement_id ${ID} NOT NULL,
    party_id ${ID} NOT NULL,
    out_no ${word(60)} NOT NULL,
    amount_fen BIGINT NOT NULL,
    bank_account ${word(64)} NOT NULL,
    bank_account_masked VARCHAR(40) NOT NULL,
    status ${word(20)} NOT NULL,
    reason VARCHAR(200) NULL,
    created_at DATETIME(3) NOT NULL,
    moved_at DATETIME(3) NOT NULL,
    UNIQUE KEY payouts_out_no (out_no),
    KEY payouts_settlement (settlement_id, id),
    KEY payouts_party (party_id, id),
    FOREIGN KEY (settlement_id) REFERENCES settlements (id),
    FOREIGN KEY (party_id) REFERENCES ledger_parties (id),
    CHECK (amount_fen > 0),
    CHECK (status IN ('created', 'sent', 'succeeded', 'failed', 'unknown', 'returned'))
  ) ${FORM}`,
];

const NAMES = [
  'payouts',
  'settlement_lines',
  'settlement_items',
  'settlements',
  'order_splits',
  'ledger_chain',
  'ledger_balances',
  'postings',
  'journal_entries',
  'ledger_accounts',
  'ledger_parties',
  'split_rules',
];

/** The books: entries with both their sides, their chain, the frozen splits of orders, settlements and payouts. */
export class Ledger implements MigrationInterface {
  readonly name = 'Ledger0202611240210';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...BOOKS, ...SETTLEMENTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
  }
}
