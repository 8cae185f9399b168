import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const DIGEST = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS persons (
    id ${ID} NOT NULL PRIMARY KEY,
    phone VARCHAR(1024) NULL,
    phone_index ${DIGEST} NULL,
    display_name VARCHAR(1024) NOT NULL,
    avatar VARCHAR(200) NULL,
    is_party_member BOOLEAN NOT NULL DEFAULT 0,
    created_at DATETIME(3) NOT NULL,
    closed_at DATETIME(3) NULL,
    UNIQUE KEY persons_phone (phone_index)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS login_codes (
    phone_index ${DIGEST} NOT NULL PRIMARY KEY,
    code_hash ${DIGEST} NOT NULL,
    sent_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    used_at DATETIME(3) NULL,
    tries INT NOT NULL,
    sent_on DATE NOT NULL,
    sent_count INT NOT NULL,
    KEY login_codes_expiry (expires_at)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS login_counts (
    bucket VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hour INT NOT NULL,
    sent INT NOT NULL,
    PRIMARY KEY (bucket, hour)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS login_messages (
    id ${ID} NOT NULL PRIMARY KEY,
    phone VARCHAR(1024) NOT NULL,
    phone_index ${DIGEST} NOT NULL,
    code VARCHAR(1024) NOT NULL,
    text VARCHAR(1024) NOT NULL,
    at DATETIME(3) NOT NULL,
    KEY login_messages_phone (phone_index, id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS sign_ins (
    id ${ID} NOT NULL PRIMARY KEY,
    token_hash ${DIGEST} NOT NULL,
    person_id ${ID} NOT NULL,
    lasts_seconds INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    seen_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    UNIQUE KEY sign_ins_token (token_hash),
    KEY sign_ins_person (person_id, id),
    FOREIGN KEY (person_id) REFERENCES persons (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS addresses (
    id ${ID} NOT NULL PRIMARY KEY,
    person_id ${ID} NOT NULL,
    name VARCHAR(1024) NOT NULL,
    phone VARCHAR(1024) NOT NULL,
    region_code CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    street VARCHAR(1024) NOT NULL,
    default_since DATETIME(3) NULL,
    created_at DATETIME(3) NOT NULL,
    removed_at DATETIME(3) NULL,
    KEY addresses_person (person_id, id),
    FOREIGN KEY (person_id) REFERENCES persons (id)
  ) ${FORM}`,
];

export class People implements MigrationInterface {
  readonly name = 'People0202611240110';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = ['addresses', 'sign_ins', 'login_messages', 'login_counts', 'login_codes', 'persons'];
    for (const name of names) await runner.query(`DROP TABLE ${name}`);
  }
}
