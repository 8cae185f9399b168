import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin';
const NUMBER = 'VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const HASH = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const PARCEL_STATUS = `'awaiting_pickup', 'in_transit', 'out_for_delivery', 'ready_for_pickup', 'signed', 'exception',
  'returning', 'returned', 'cancelled'`;
const WAYBILL_STATUS = `'requested', 'issued', 'refused', 'unknown', 'voided'`;
const TASK_STATUS = `'planned', 'harvested', 'graded', 'packed', 'labelled', 'handed_over', 'short'`;

const TABLES = [
  // What a village asks for delivery, and who stands on its labels as the sender.
  `CREATE TABLE IF NOT EXISTS freight_templates (
    id ${ID} NOT NULL PRIMARY KEY,
    village_id ${ID} NOT NULL UNIQUE,
    carrier_code ${WORD} NOT NULL,
    buyer LONGTEXT NOT NULL,
    cost LONGTEXT NOT NULL,
    sender_name VARCHAR(60) NOT NULL DEFAULT '',
    sender_phone VARCHAR(20) NOT NULL DEFAULT '',
    sender_address VARCHAR(200) NOT NULL DEFAULT ''
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS consignments (
    order_id ${ID} NOT NULL PRIMARY KEY,
    order_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
    alliance_id ${ID} NOT NULL,
    name VARCHAR(1024) NOT NULL,
    phone VARCHAR(1024) NOT NULL,
    phone_index ${HASH} NOT NULL,
    region_code CHAR(6) NOT NULL,
    street VARCHAR(1024) NOT NULL,
    \`groups\` LONGTEXT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    called_off_at DATETIME(3) NULL,
    KEY consignments_phone (phone_index)
  ) ${TABLE}`,
  // One box: what one village sends for one order. One live waybill, one number of a carrier.
  `CREATE TABLE IF NOT EXISTS parcels (
    id ${ID} NOT NULL PRIMARY KEY,
    order_id ${ID} NOT NULL,
    order_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    alliance_id ${ID} NOT NULL,
    village_id ${ID} NOT NULL,
    status ${WORD} NOT NULL,
    carrier_code ${WORD} NOT NULL,
    planned_grams INT NOT NULL,
    weight_grams INT NULL,
    trace_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
    ship_by DATETIME(3) NOT NULL,
    paid_at DATETIME(3) NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    packed_at DATETIME(3) NULL,
    handed_over_at DATETIME(3) NULL,
    first_signed_at DATETIME(3) NULL,
    signed_at DATETIME(3) NULL,
    waybill_status ${WORD} NULL,
    waybill_number ${NUMBER} NULL,
    waybill_asked_at DATETIME(3) NULL,
    waybill_tries INT NOT NULL DEFAULT 0,
    waybill_reason VARCHAR(200) NULL,
    label_url VARCHAR(500) NULL,
    courier_task ${NUMBER} NULL,
    courier_order_number ${NUMBER} NULL,
    salt VARCHAR(1024) NULL,
    entries LONGTEXT NULL,
    scan_count INT NOT NULL DEFAULT 0,
    first_scanned_at DATETIME(3) NULL,
    UNIQUE KEY parcels_order (order_id, village_id),
    UNIQUE KEY parcels_waybill (waybill_number, carrier_code),
    KEY parcels_order_number (order_number),
    KEY parcels_waybill_status (waybill_status, waybill_asked_at),
    FOREIGN KEY (alliance_id) REFERENCES alliances (id),
    FOREIGN KEY (village_id) REFERENCES villages (id),
    CHECK (status IN (${PARCEL_STATUS})),
    CHECK (waybill_status IS NULL OR waybill_status IN (${WAYBILL_STATUS})),
    CHECK (waybill_status IS NULL OR waybill_status NOT IN ('issued', 'voided') OR waybill_number IS NOT NULL),
    CHECK (planned_grams > 0),
    CHECK (weight_grams IS NULL OR weight_grams > 0)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS parcel_lines (
    parcel_id ${ID} NOT NULL,
    line_id ${ID} NOT NULL,
    position INT NOT NULL,
    sku_id ${ID} NOT NULL,
    product_id ${ID} NOT NULL,
    item_name VARCHAR(120) NOT NULL,
    quantity INT NOT NULL,
    unit_grams INT NOT NULL,
    lot_id ${ID} NULL,
    PRIMARY KEY (parcel_id, line_id),
    KEY parcel_lines_product (product_id, parcel_id),
    KEY parcel_lines_lot (lot_id, parcel_id),
    FOREIGN KEY (parcel_id) REFERENCES parcels (id),
    FOREIGN KEY (sku_id) REFERENCES skus (id),
    FOREIGN KEY (lot_id) REFERENCES lots (id),
    CHECK (quantity > 0)
  ) ${TABLE}`,
  // The work on one box in its village. Closed when it left, fell short or was cancelled.
  `CREATE TABLE IF NOT EXISTS origin_tasks (
    id ${ID} NOT NULL PRIMARY KEY,
    parcel_id ${ID} NOT NULL UNIQUE,
    order_id ${ID} NOT NULL,
    alliance_id ${ID} NOT NULL,
    village_id ${ID} NOT NULL,
    sku_id ${ID} NOT NULL,
    status ${WORD} NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    due_at DATETIME(3) NOT NULL,
    closed_at DATETIME(3) NULL,
    is_open TINYINT AS (IF(closed_at IS NULL, 1, NULL)) STORED,
    KEY origin_tasks_board (village_id, is_open, due_at, id),
    KEY origin_tasks_closed (village_id, closed_at),
    FOREIGN KEY (parcel_id) REFERENCES parcels (id),
    CHECK (status IN (${TASK_STATUS}))
  ) ${TABLE}`,
  // What the courier told us, as it came. The state of a parcel is a fold of these.
  `CREATE TABLE IF NOT EXISTS tracking_pushes (
    id ${ID} NOT NULL PRIMARY KEY,
    parcel_id ${ID} NULL,
    waybill_number ${NUMBER} NOT NULL,
    hash ${HASH} NOT NULL UNIQUE,
    param LONGTEXT NOT NULL,
    received_at DATETIME(3) NOT NULL,
    KEY tracking_pushes_parcel (parcel_id, id),
    FOREIGN KEY (parcel_id) REFERENCES parcels (id)
  ) ${TABLE}`,
];

const NAMES = [
  'tracking_pushes',
  'origin_tasks',
  'parcel_lines',
  'parcels',
  'consignments',
  'freight_templates',
];

export class Parcels implements MigrationInterface {
  readonly name = 'Parcels0202611240170';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
  }
}
