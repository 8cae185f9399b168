import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const DIGEST = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
const word = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const PERIODS = [
  `CREATE TABLE IF NOT EXISTS accounting_periods (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    month ${word(7)} NOT NULL,
    status ${word(20)} NOT NULL,
    soft_closed_by ${ID} NULL,
    soft_closed_at DATETIME(3) NULL,
    closed_by ${ID} NULL,
    closed_at DATETIME(3) NULL,
    UNIQUE KEY accounting_periods_month (alliance_id, month),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    CHECK (status IN ('open', 'soft_closed', 'closed')),
    CHECK (closed_by IS NULL OR closed_by <> soft_closed_by)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS period_seals (
    period_id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    month ${word(7)} NOT NULL,
    chain_seq BIGINT NOT NULL,
    chain_hash ${DIGEST} NOT NULL,
    root ${DIGEST} NOT NULL,
    sealed_at DATETIME(3) NOT NULL,
    UNIQUE KEY period_seals_month (alliance_id, month),
    FOREIGN KEY (period_id) REFERENCES accounting_periods (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS period_balances (
    period_id ${ID} NOT NULL,
    account_id ${ID} NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (period_id, account_id),
    FOREIGN KEY (period_id) REFERENCES accounting_periods (id),
    FOREIGN KEY (account_id) REFERENCES ledger_accounts (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS ledger_day_roots (
    day DATE NOT NULL PRIMARY KEY,
    first_seq BIGINT NOT NULL,
    last_seq BIGINT NOT NULL,
    entry_count INT NOT NULL,
    head_hash ${DIGEST} NOT NULL,
    merkle_root ${DIGEST} NOT NULL,
    prev_root ${DIGEST} NOT NULL,
    root ${DIGEST} NOT NULL,
    made_at DATETIME(3) NOT NULL,
    KEY ledger_day_roots_last (last_seq),
    CHECK (entry_count = last_seq - first_seq + 1)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS entry_corrections (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    reverses_seq BIGINT NULL,
    postings LONGTEXT NOT NULL,
    memo VARCHAR(200) NOT NULL,
    effective_day DATE NOT NULL,
    status ${word(20)} NOT NULL,
    maker_id ${ID} NOT NULL,
    checker_id ${ID} NULL,
    refusal ${word(30)} NULL,
    booked_seq BIGINT NULL,
    request_id ${word(64)} NOT NULL,
    request_hash ${DIGEST} NOT NULL,
    requested_at DATETIME(3) NOT NULL,
    UNIQUE KEY entry_corrections_request (maker_id, request_id),
    KEY entry_corrections_alliance (alliance_id, id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (reverses_seq) REFERENCES journal_entries (seq),
    CHECK (status IN ('requested', 'approved', 'rejected', 'booked', 'refused')),
    CHECK (checker_id IS NULL OR checker_id <> maker_id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS book_checks (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    day DATE NULL,
    asked_by ${ID} NULL,
    began_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NOT NULL,
    chain_seq BIGINT NOT NULL,
    fault_count INT NOT NULL,
    results LONGTEXT NOT NULL,
    UNIQUE KEY book_checks_day (alliance_id, day),
    KEY book_checks_alliance (alliance_id, ended_at),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id)
  ) ${FORM}`,
];

const DAY_SUMS = [
  `CREATE TABLE IF NOT EXISTS ledger_day_sums (
    account_id ${ID} NOT NULL,
    day DATE NOT NULL,
    debit_fen BIGINT NOT NULL,
    credit_fen BIGINT NOT NULL,
    PRIMARY KEY (account_id, day),
    FOREIGN KEY (account_id) REFERENCES ledger_accounts (id),
    CHECK (debit_fen >= 0 AND credit_fen >= 0)
  ) ${FORM}`,
  `INSERT INTO ledger_day_sums (account_id, day, debit_fen, credit_fen)
   SELECT account_id, day, SUM(debit_fen), SUM(credit_fen) FROM (
     SELECT p.debit_account_id AS account_id, e.effective_day AS day, p.amount_fen AS debit_fen, 0 AS credit_fen
     FROM postings p JOIN journal_entries e ON e.seq = p.entry_seq
     UNION ALL
     SELECT p.credit_account_id, e.effective_day, 0, p.amount_fen
     FROM postings p JOIN journal_entries e ON e.seq = p.entry_seq
   ) AS both_sides GROUP BY account_id, day`,
];

const COLUMNS = [
  `ALTER TABLE journal_entries
    ADD COLUMN period ${word(7)} AS
      (CONCAT(YEAR(effective_day), '-', LPAD(MONTH(effective_day), 2, '0'))) VIRTUAL AFTER effective_day,
    ADD COLUMN original_day DATE NULL AFTER period,
    ADD COLUMN maker_id ${ID} NULL AFTER memo,
    ADD COLUMN checker_id ${ID} NULL AFTER maker_id,
    ADD CHECK (checker_id IS NULL OR checker_id <> maker_id)`,
  'ALTER TABLE ledger_accounts ADD COLUMN no_negative BOOLEAN NOT NULL DEFAULT 0 AFTER party_id',
  "UPDATE ledger_accounts SET no_negative = 1 WHERE code IN ('L.held', 'L.refund', 'L.orphaned')",
  `ALTER TABLE order_splits
    ADD COLUMN held_fen BIGINT AS (CAST(JSON_VALUE(position, '$.heldFen') AS SIGNED)) VIRTUAL,
    ADD KEY order_splits_held (alliance_id, held_fen)`,
  'ALTER TABLE steps ADD KEY steps_at (at, id)',
];

const BACK = [
  'ALTER TABLE steps DROP KEY steps_at',
  'ALTER TABLE order_splits DROP KEY order_splits_held, DROP COLUMN held_fen',
  'ALTER TABLE ledger_accounts DROP COLUMN no_negative',
  `ALTER TABLE journal_entries DROP COLUMN checker_id, DROP COLUMN maker_id, DROP COLUMN original_day,
    DROP COLUMN period`,
];
const NAMES = [
  'ledger_day_sums',
  'book_checks',
  'entry_corrections',
  'ledger_day_roots',
  'period_balances',
  'period_seals',
  'accounting_periods',
];

/** Months that are closed by two people, what the accounts held by day, the day's roots, corrections, results of checks. */
export class Periods implements MigrationInterface {
  readonly name = 'Periods0202611280400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PERIODS, ...DAY_SUMS, ...COLUMNS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
  }
}
