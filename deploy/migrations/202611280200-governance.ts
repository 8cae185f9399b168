import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;
const DIGEST = `CHAR(64) ${ASCII}`;
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
const word = (length: number): string => `VARCHAR(${length}) ${ASCII}`;

const PROCEDURE = "CHECK (procedure_name IN ('four_two', 'six_step'))";
const STEPS = "'propose', 'consult', 'review', 'resolve', 'publish_resolution', 'publish_result'";

const TABLES = [
  `CREATE TABLE IF NOT EXISTS village_rules (
    id ${ID} NOT NULL PRIMARY KEY,
    village_id ${ID} NOT NULL,
    procedure_name ${word(20)} NOT NULL,
    quorum_rule ${word(30)} NOT NULL,
    posting_days INT NOT NULL,
    notice_days INT NOT NULL,
    is_merged BOOLEAN NOT NULL,
    party_members INT NOT NULL,
    adults INT NOT NULL,
    households INT NOT NULL,
    villagers_representatives INT NOT NULL,
    members INT NOT NULL,
    member_representatives INT NOT NULL,
    council INT NOT NULL,
    set_by ${ID} NOT NULL,
    set_at DATETIME(3) NOT NULL,
    request_id ${word(64)} NOT NULL,
    request_hash ${DIGEST} NOT NULL,
    UNIQUE KEY village_rules_request (set_by, request_id),
    KEY village_rules_village (village_id, id),
    FOREIGN KEY (village_id) REFERENCES villages (id),
    ${PROCEDURE}
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS motions (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    village_id ${ID} NOT NULL,
    kind ${word(20)} NOT NULL,
    subject_id ${ID} NOT NULL,
    sha256 ${DIGEST} NOT NULL,
    title VARCHAR(80) NOT NULL,
    body TEXT NULL,
    amount_fen BIGINT NULL,
    law_item INT NOT NULL,
    procedure_name ${word(20)} NOT NULL,
    quorum_rule ${word(30)} NOT NULL,
    posting_days INT NOT NULL,
    notice_days INT NOT NULL,
    is_merged BOOLEAN NOT NULL,
    not_before DATE NULL,
    in_force_from DATETIME(3) NULL,
    status ${word(20)} NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    opened_by ${ID} NULL,
    decided_at DATETIME(3) NULL,
    request_id ${word(64)} NULL,
    request_hash ${DIGEST} NOT NULL,
    UNIQUE KEY motions_subject (subject_id, village_id),
    UNIQUE KEY motions_request (opened_by, request_id, village_id),
    KEY motions_alliance (alliance_id, id),
    KEY motions_status (status, id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (village_id) REFERENCES villages (id),
    ${PROCEDURE},
    CHECK (kind IN ('split_rule', 'fund_expense')),
    CHECK (status IN ('proposed', 'consulted', 'reviewed', 'resolved', 'resolution_public', 'result_public', 'rejected')),
    CHECK (amount_fen > 0)
  ) ${FORM}`,
  // One record a step: of two people who write it at once, one finds it there.
  `CREATE TABLE IF NOT EXISTS motion_records (
    id ${ID} NOT NULL PRIMARY KEY,
    motion_id ${ID} NOT NULL,
    step ${word(20)} NOT NULL,
    day DATE NOT NULL,
    notice_on DATE NULL,
    outcome ${word(10)} NOT NULL,
    ballot ${word(30)} NULL,
    due INT NULL,
    present INT NULL,
    yes INT NULL,
    no INT NULL,
    abstained INT NULL,
    minutes_id ${ID} NULL,
    minutes_sha256 ${DIGEST} NULL,
    note VARCHAR(500) NOT NULL,
    recorded_by ${ID} NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    request_id ${word(64)} NULL,
    request_hash ${DIGEST} NOT NULL,
    UNIQUE KEY motion_records_step (motion_id, step),
    UNIQUE KEY motion_records_request (recorded_by, request_id),
    FOREIGN KEY (motion_id) REFERENCES motions (id),
    FOREIGN KEY (minutes_id) REFERENCES media_files (id),
    CHECK (step IN (${STEPS})),
    CHECK (outcome IN ('done', 'carried', 'lost', 'declined')),
    CHECK (ballot IS NULL OR (present <= due AND yes + no + abstained = present))
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS motion_supervisors (
    motion_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    named_by ${ID} NOT NULL,
    named_at DATETIME(3) NOT NULL,
    PRIMARY KEY (motion_id, person_id),
    FOREIGN KEY (motion_id) REFERENCES motions (id),
    FOREIGN KEY (person_id) REFERENCES persons (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS near_relations (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    relative_id ${ID} NOT NULL,
    kind ${word(10)} NOT NULL,
    declared_by ${ID} NOT NULL,
    declared_at DATETIME(3) NOT NULL,
    UNIQUE KEY near_relations_pair (alliance_id, person_id, relative_id),
    KEY near_relations_relative (alliance_id, relative_id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (person_id) REFERENCES persons (id),
    FOREIGN KEY (relative_id) REFERENCES persons (id),
    CHECK (person_id <> relative_id),
    CHECK (kind IN ('spouse', 'parent', 'child', 'sibling', 'other'))
  ) ${FORM}`,
];

const NAMES = ['near_relations', 'motion_supervisors', 'motion_records', 'motions', 'village_rules'];

/** Motions of villages by 四议两公开 and 六步决策法: their steps on record, how each village decides, and who may not watch over it. */
export class Governance implements MigrationInterface {
  readonly name = 'Governance0202611280200';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
  }
}
