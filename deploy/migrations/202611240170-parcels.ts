import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

export class Parcels implements MigrationInterface {
  readonly name = 'Parcels0202611240170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS freight_templates (
      id ${ID} NOT NULL PRIMARY KEY,
      village_id ${ID} NOT NULL UNIQUE,
      carrier_code VARCHAR(30) NOT NULL,
      buyer LONGTEXT NOT NULL,
      cost LONGTEXT NOT NULL
    ) ${TABLE}`);
    await runner.query(`CREATE TABLE IF NOT EXISTS consignments (
      order_id ${ID} NOT NULL PRIMARY KEY,
      order_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
      alliance_id ${ID} NOT NULL,
      name VARCHAR(1024) NOT NULL,
      phone VARCHAR(1024) NOT NULL,
      phone_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      region_code CHAR(6) NOT NULL,
      street VARCHAR(1024) NOT NULL,
      \`groups\` LONGTEXT NOT NULL,
      created_at DATETIME(3) NOT NULL,
      KEY consignments_phone (phone_index)
    ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['consignments', 'freight_templates']) await runner.query(`DROP TABLE ${table}`);
  }
}
