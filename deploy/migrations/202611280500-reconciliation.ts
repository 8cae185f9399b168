import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const DIGEST = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
const word = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const STATEMENTS = [
  `CREATE TABLE IF NOT EXISTS recon_accounts (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    code ${word(60)} NOT NULL,
    number_masked VARCHAR(40) NULL,
    column_names LONGTEXT NOT NULL,
    started_on DATE NOT NULL,
    UNIQUE KEY recon_accounts_code (alliance_id, code),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS statements (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    account_code ${word(60)} NOT NULL,
    format ${word(20)} NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    sha256 ${DIGEST} NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    closing_fen BIGINT NULL,
    line_count INT NOT NULL,
    added_count INT NOT NULL,
    imported_by ${word(60)} NOT NULL,
    imported_at DATETIME(3) NOT NULL,
    UNIQUE KEY statements_content (alliance_id, account_code, sha256),
    KEY statements_days (alliance_id, account_code, to_day, id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (format IN ('csv', 'camt', 'xlsx', 'provider'))
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS statement_lines (
    id ${ID} NOT NULL PRIMARY KEY,
    statement_id ${ID} NOT NULL,
    alliance_id ${ID} NOT NULL,
    account_code ${word(60)} NOT NULL,
    at INT NOT NULL,
    day DATE NOT NULL,
    kind ${word(20)} NOT NULL,
    gross_fen BIGINT NOT NULL,
    fee_fen BIGINT NOT NULL,
    ref ${word(66)} NOT NULL,
    our_ref ${word(64)} NULL,
    batch ${word(64)} NULL,
    order_id ${ID} NULL,
    memo VARCHAR(200) NOT NULL,
    counterparty VARCHAR(1024) NOT NULL,
    raw_hash ${DIGEST} NOT NULL,
    UNIQUE KEY statement_lines_ref (alliance_id, account_code, ref),
    KEY statement_lines_day (alliance_id, account_code, day, id),
    KEY statement_lines_our_ref (our_ref),
    KEY statement_lines_statement (statement_id, at),
    FOREIGN KEY (statement_id) REFERENCES statements (id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (kind IN ('payment', 'refund', 'fee', 'fee_returned', 'settlement', 'transfer', 'other'))
  ) ${FORM}`,
];

const MATCHES = [
  `CREATE TABLE IF NOT EXISTS recon_matches (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    account_code ${word(60)} NOT NULL,
    basis ${word(20)} NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    amount_fen BIGINT NOT NULL,
    note VARCHAR(500) NULL,
    matched_by ${word(60)} NOT NULL,
    matched_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    KEY recon_matches_days (alliance_id, account_code, first_day, last_day, id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (basis IN ('id', 'batch', 'amount_day', 'by_hand'))
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS recon_match_items (
    match_id ${ID} NOT NULL,
    item_no INT NOT NULL,
    alliance_id ${ID} NOT NULL,
    account_code ${word(60)} NOT NULL,
    line_id ${ID} NULL,
    entry_seq BIGINT NULL,
    ended_at DATETIME(3) NULL,
    is_open TINYINT AS (IF(ended_at IS NULL, 1, NULL)) STORED,
    PRIMARY KEY (match_id, item_no),
    UNIQUE KEY recon_match_items_line (line_id, is_open),
    UNIQUE KEY recon_match_items_entry (entry_seq, alliance_id, account_code, is_open),
    FOREIGN KEY (match_id) REFERENCES recon_matches (id),
    FOREIGN KEY (line_id) REFERENCES statement_lines (id),
    FOREIGN KEY (entry_seq) REFERENCES journal_entries (seq),
    CHECK ((line_id IS NULL) <> (entry_seq IS NULL))
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS recon_breaks (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    account_code ${word(60)} NOT NULL,
    break_key ${word(40)} NOT NULL,
    kind ${word(20)} NOT NULL,
    amount_fen BIGINT NOT NULL,
    since_day DATE NOT NULL,
    status ${word(20)} NOT NULL,
    owner_id ${ID} NOT NULL,
    due_on DATE NULL,
    note VARCHAR(500) NOT NULL,
    resolution ${word(20)} NULL,
    resolved_by ${ID} NULL,
    resolved_at DATETIME(3) NULL,
    owned_at DATETIME(3) NOT NULL,
    UNIQUE KEY recon_breaks_key (alliance_id, account_code, break_key),
    KEY recon_breaks_owner (owner_id, status, due_on),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (owner_id) REFERENCES persons (id),
    CHECK (kind IN ('missing_here', 'missing_there', 'amount', 'fee', 'duplicate', 'date')),
    CHECK (status IN ('owned', 'resolved')),
    CHECK (resolution IN ('fee_stated', 'fee_returned', 'settled', 'explained'))
  ) ${FORM}`,
];

const PROVIDERS = [
  `CREATE TABLE IF NOT EXISTS statement_fetches (
    provider ${word(20)} NOT NULL,
    day DATE NOT NULL,
    asked_at DATETIME(3) NOT NULL,
    fetched_at DATETIME(3) NULL,
    line_count INT NULL,
    PRIMARY KEY (provider, day)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS sandbox_lines (
    ref ${word(64)} NOT NULL PRIMARY KEY,
    kind ${word(20)} NOT NULL,
    subject_id ${ID} NOT NULL,
    amount_fen BIGINT NOT NULL,
    fee_fen BIGINT NOT NULL,
    at DATETIME(3) NOT NULL,
    KEY sandbox_lines_at (at, ref),
    CHECK (kind IN ('payment', 'refund'))
  ) ${FORM}`,
];

const NAMES = [
  'sandbox_lines',
  'statement_fetches',
  'recon_breaks',
  'recon_match_items',
  'recon_matches',
  'statement_lines',
  'statements',
  'recon_accounts',
];

/** What providers and banks state, how it was matched with the books, and who owns what does not match. */
export class Reconciliation implements MigrationInterface {
  readonly name = 'Reconciliation0202611280500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...STATEMENTS, ...MATCHES, ...PROVIDERS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
  }
}
