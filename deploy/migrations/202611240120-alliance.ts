import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const SLUG = 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin';
const DIGEST = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const OPEN = 'is_open TINYINT AS (IF(ended_at IS NULL, 1, NULL)) STORED';
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS villages (
    id ${ID} NOT NULL PRIMARY KEY,
    slug ${SLUG} NOT NULL UNIQUE,
    name VARCHAR(40) NOT NULL,
    town_name VARCHAR(40) NOT NULL,
    blurb VARCHAR(500) NOT NULL,
    picture VARCHAR(200) NOT NULL
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS alliances (
    id ${ID} NOT NULL PRIMARY KEY,
    slug ${SLUG} NOT NULL UNIQUE,
    name VARCHAR(40) NOT NULL,
    town_name VARCHAR(40) NOT NULL,
    form_kind VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    blurb VARCHAR(500) NOT NULL,
    formed_on DATE NOT NULL,
    CHECK (form_kind IN ('village_village', 'village_community', 'village_enterprise', 'village_township'))
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS memberships (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    village_id ${ID} NOT NULL,
    started_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    ${OPEN},
    UNIQUE KEY memberships_village (village_id, is_open),
    KEY memberships_alliance (alliance_id, id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (village_id) REFERENCES villages (id)
  ) ${FORM}`,
  // A brand's alliance can never change once something points at the pair (id, alliance_id).
  `CREATE TABLE IF NOT EXISTS brands (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    slug ${SLUG} NOT NULL UNIQUE,
    name VARCHAR(40) NOT NULL UNIQUE,
    logo VARCHAR(200) NOT NULL,
    registered_on DATE NOT NULL,
    registered_by ${ID} NULL,
    request_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    request_hash ${DIGEST} NOT NULL DEFAULT '',
    ended_at DATETIME(3) NULL,
    ${OPEN},
    UNIQUE KEY brands_one (alliance_id, is_open),
    UNIQUE KEY brands_pair (id, alliance_id),
    UNIQUE KEY brands_request (registered_by, request_id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS trios (
    id ${ID} NOT NULL PRIMARY KEY,
    alliance_id ${ID} NOT NULL,
    brand_id ${ID} NOT NULL,
    streamer_id ${ID} NOT NULL,
    started_at DATETIME(3) NOT NULL,
    until_on DATE NOT NULL,
    ended_at DATETIME(3) NULL,
    appointed_by ${ID} NULL,
    request_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    request_hash ${DIGEST} NOT NULL DEFAULT '',
    ${OPEN},
    UNIQUE KEY trios_alliance (alliance_id, is_open),
    UNIQUE KEY trios_streamer (streamer_id, is_open),
    UNIQUE KEY trios_request (appointed_by, request_id),
    FOREIGN KEY (brand_id, alliance_id) REFERENCES brands (id, alliance_id),
    FOREIGN KEY (streamer_id) REFERENCES persons (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS office_terms (
    id ${ID} NOT NULL PRIMARY KEY,
    person_id ${ID} NOT NULL,
    office VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    alliance_id ${ID} NOT NULL,
    village_id ${ID} NULL,
    started_at DATETIME(3) NOT NULL,
    until_on DATE NOT NULL,
    ended_at DATETIME(3) NULL,
    ${OPEN},
    KEY office_terms_person (person_id, is_open),
    KEY office_terms_alliance (alliance_id, office, is_open),
    FOREIGN KEY (person_id) REFERENCES persons (id),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (village_id) REFERENCES villages (id),
    CHECK (office <> 'streamer')
  ) ${FORM}`,
];

export class Alliance implements MigrationInterface {
  readonly name = 'Alliance0202611240120';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = ['office_terms', 'trios', 'brands', 'memberships', 'alliances', 'villages'];
    for (const name of names) await runner.query(`DROP TABLE ${name}`);
  }
}
