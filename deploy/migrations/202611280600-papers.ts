import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const DIGEST = `CHAR(64) ${ASCII}`;
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
const word = (length: number): string => `VARCHAR(${length}) ${ASCII}`;

const TABLES = [
  // How a book is kept; whoever numbers its vouchers holds this row.
  `CREATE TABLE IF NOT EXISTS voucher_books (
    alliance_id ${ID} NOT NULL,
    book ${word(40)} NOT NULL,
    regime ${word(20)} NOT NULL,
    service_vat_basis_points INT NOT NULL,
    is_equity_holder TINYINT NOT NULL,
    columns_of ${word(20)} NOT NULL,
    own_columns LONGTEXT NULL,
    PRIMARY KEY (alliance_id, book),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (regime IN ('small_business', 'village_collective', 'cooperative')),
    CHECK (service_vat_basis_points BETWEEN 0 AND 1300)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS voucher_batches (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    book ${word(40)} NOT NULL,
    month CHAR(7) ${ASCII} NOT NULL,
    regime ${word(20)} NOT NULL,
    first_number INT NOT NULL,
    last_number INT NOT NULL,
    line_count INT NOT NULL,
    debit_fen BIGINT NOT NULL,
    prev_hash ${DIGEST} NOT NULL,
    hash ${DIGEST} NOT NULL,
    made_by ${ID} NOT NULL,
    made_at DATETIME(3) NOT NULL,
    request_id ${word(64)} NOT NULL,
    request_hash ${DIGEST} NOT NULL,
    UNIQUE KEY voucher_batches_first (alliance_id, book, month, first_number),
    UNIQUE KEY voucher_batches_request (made_by, request_id),
    FOREIGN KEY (alliance_id, book) REFERENCES voucher_books (alliance_id, book),
    CHECK (last_number >= first_number)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS vouchers (
    id ${ID} NOT NULL PRIMARY KEY,
    batch_id ${ID} NOT NULL,
    alliance_id ${ID} NOT NULL,
    book ${word(40)} NOT NULL,
    month CHAR(7) ${ASCII} NOT NULL,
    word CHAR(1) NOT NULL,
    number INT NOT NULL,
    entry_seq BIGINT NOT NULL,
    day DATE NOT NULL,
    kind ${word(30)} NOT NULL,
    order_number ${word(20)} NULL,
    debit_fen BIGINT NOT NULL,
    voucher_lines LONGTEXT NOT NULL,
    hash ${DIGEST} NOT NULL,
    UNIQUE KEY vouchers_number (alliance_id, book, month, number),
    UNIQUE KEY vouchers_entry (alliance_id, book, entry_seq),
    KEY vouchers_batch (batch_id, number),
    FOREIGN KEY (batch_id) REFERENCES voucher_batches (id),
    FOREIGN KEY (entry_seq) REFERENCES journal_entries (seq),
    CHECK (number > 0)
  ) ${FORM}`,
  // Who checked a batch; a second person, once.
  `CREATE TABLE IF NOT EXISTS voucher_checks (
    batch_id ${ID} NOT NULL PRIMARY KEY,
    checked_by ${ID} NOT NULL,
    checked_at DATETIME(3) NOT NULL,
    FOREIGN KEY (batch_id) REFERENCES voucher_batches (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS paper_exports (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    paper ${word(20)} NOT NULL,
    format ${word(10)} NOT NULL,
    filter_json LONGTEXT NOT NULL,
    status ${word(10)} NOT NULL,
    rows_total INT NOT NULL,
    rows_done INT NOT NULL,
    sums_json LONGTEXT NOT NULL,
    sha256 ${DIGEST} NULL,
    bytes INT NULL,
    actor_id ${ID} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    ready_at DATETIME(3) NULL,
    request_id ${word(64)} NOT NULL,
    request_hash ${DIGEST} NOT NULL,
    UNIQUE KEY paper_exports_request (actor_id, request_id),
    KEY paper_exports_alliance (alliance_id, id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (paper IN ('statement', 'journal', 'vouchers')),
    CHECK (format IN ('csv', 'xlsx', 'pdf')),
    CHECK (status IN ('making', 'ready', 'failed'))
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS villager_questions (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    village_id ${ID} NULL,
    settlement_id ${ID} NULL,
    text VARCHAR(500) NOT NULL,
    asked_by ${ID} NOT NULL,
    asked_at DATETIME(3) NOT NULL,
    answer VARCHAR(1000) NULL,
    is_public TINYINT NULL,
    answered_by ${ID} NULL,
    answered_at DATETIME(3) NULL,
    request_id ${word(64)} NOT NULL,
    request_hash ${DIGEST} NOT NULL,
    UNIQUE KEY villager_questions_request (asked_by, request_id),
    KEY villager_questions_alliance (alliance_id, id),
    KEY villager_questions_asker (asked_by, asked_at),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (village_id) REFERENCES villages (id),
    FOREIGN KEY (settlement_id) REFERENCES settlements (id)
  ) ${FORM}`,
];

const NAMES = [
  'villager_questions',
  'paper_exports',
  'voucher_checks',
  'vouchers',
  'voucher_batches',
  'voucher_books',
];

/** Papers out of the books: numbered vouchers, exported files, and what villagers asked about them. */
export class Papers implements MigrationInterface {
  readonly name = 'Papers0202611280600';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
  }
}
