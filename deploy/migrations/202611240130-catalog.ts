import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const SLUG = 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin';
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS categories (
    slug ${SLUG} NOT NULL PRIMARY KEY,
    name VARCHAR(20) NOT NULL,
    icon VARCHAR(40) NOT NULL,
    position INT NOT NULL
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS products (
    id ${ID} NOT NULL PRIMARY KEY,
    slug ${SLUG} NOT NULL UNIQUE,
    alliance_id ${ID} NOT NULL,
    brand_id ${ID} NOT NULL,
    village_id ${ID} NOT NULL,
    grower_id ${ID} NOT NULL,
    category_slug ${SLUG} NOT NULL,
    name VARCHAR(60) NOT NULL,
    aliases VARCHAR(200) NOT NULL DEFAULT '',
    spec_line VARCHAR(120) NOT NULL,
    story VARCHAR(2000) NOT NULL,
    storage_note VARCHAR(500) NOT NULL,
    is_perishable BOOLEAN NOT NULL,
    position INT NOT NULL,
    price_from_fen BIGINT NOT NULL,
    search_text VARCHAR(500) NOT NULL,
    listed_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    is_open TINYINT AS (IF(ended_at IS NULL, 1, NULL)) STORED,
    KEY products_recommended (is_open, position, id),
    KEY products_newest (is_open, listed_at, id),
    KEY products_price (is_open, price_from_fen, id),
    KEY products_alliance (alliance_id, is_open),
    FOREIGN KEY (brand_id, alliance_id) REFERENCES brands (id, alliance_id),
    FOREIGN KEY (village_id) REFERENCES villages (id),
    FOREIGN KEY (grower_id) REFERENCES persons (id),
    FOREIGN KEY (category_slug) REFERENCES categories (slug)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS product_pictures (
    product_id ${ID} NOT NULL,
    position INT NOT NULL,
    url VARCHAR(200) NOT NULL,
    alt VARCHAR(200) NOT NULL,
    ground VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (product_id, position),
    FOREIGN KEY (product_id) REFERENCES products (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS product_terms (
    term VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    product_id ${ID} NOT NULL,
    weight TINYINT NOT NULL,
    PRIMARY KEY (term, product_id),
    KEY product_terms_product (product_id),
    FOREIGN KEY (product_id) REFERENCES products (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS product_sales (
    product_id ${ID} NOT NULL,
    day DATE NOT NULL,
    quantity INT NOT NULL,
    PRIMARY KEY (product_id, day),
    FOREIGN KEY (product_id) REFERENCES products (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS skus (
    id ${ID} NOT NULL PRIMARY KEY,
    product_id ${ID} NOT NULL,
    position INT NOT NULL,
    name VARCHAR(40) NOT NULL,
    price_fen BIGINT NOT NULL,
    unit_grams INT NOT NULL,
    per_person_max INT NOT NULL,
    ended_at DATETIME(3) NULL,
    UNIQUE KEY skus_product (product_id, position),
    FOREIGN KEY (product_id) REFERENCES products (id),
    CHECK (price_fen > 0),
    CHECK (unit_grams > 0),
    CHECK (per_person_max > 0)
  ) ${FORM}`,
  // One narrow row for a SKU at its origin village: the hot row of a sale.
  `CREATE TABLE IF NOT EXISTS stocks (
    sku_id ${ID} NOT NULL PRIMARY KEY,
    village_id ${ID} NOT NULL,
    on_hand INT NOT NULL,
    reserved INT NOT NULL,
    FOREIGN KEY (sku_id) REFERENCES skus (id),
    FOREIGN KEY (village_id) REFERENCES villages (id),
    CHECK (reserved >= 0),
    CHECK (on_hand >= reserved)
  ) ${FORM}`,
  // on_hand = sum of movements. A cause moves a SKU once.
  `CREATE TABLE IF NOT EXISTS stock_movements (
    id ${ID} NOT NULL PRIMARY KEY,
    sku_id ${ID} NOT NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quantity INT NOT NULL,
    cause_id ${ID} NOT NULL,
    at DATETIME(3) NOT NULL,
    UNIQUE KEY stock_movements_cause (sku_id, kind, cause_id),
    KEY stock_movements_at (sku_id, at),
    FOREIGN KEY (sku_id) REFERENCES skus (id),
    CHECK (kind IN ('opened', 'received', 'handed_over', 'written_off')),
    CHECK (quantity <> 0)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS plots (
    id ${ID} NOT NULL PRIMARY KEY,
    village_id ${ID} NOT NULL,
    grower_id ${ID} NOT NULL,
    code VARCHAR(20) NOT NULL UNIQUE,
    name VARCHAR(40) NOT NULL,
    is_grower_public BOOLEAN NOT NULL,
    FOREIGN KEY (village_id) REFERENCES villages (id),
    FOREIGN KEY (grower_id) REFERENCES persons (id)
  ) ${FORM}`,
  `CREATE TABLE IF NOT EXISTS lots (
    id ${ID} NOT NULL PRIMARY KEY,
    code VARCHAR(30) NOT NULL UNIQUE,
    product_id ${ID} NOT NULL,
    plot_id ${ID} NOT NULL,
    village_id ${ID} NOT NULL,
    grower_id ${ID} NOT NULL,
    sown_on DATE NULL,
    harvested_on DATE NOT NULL,
    best_before_on DATE NOT NULL,
    harvested_grams INT NOT NULL,
    remaining_grams INT NOT NULL,
    checked_on DATE NULL,
    check_report VARCHAR(60) NULL,
    certificate_number VARCHAR(60) NULL,
    recalled_at DATETIME(3) NULL,
    received_by ${ID} NULL,
    request_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    request_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    KEY lots_expiry (product_id, village_id, best_before_on, id),
    UNIQUE KEY lots_request (received_by, request_id),
    FOREIGN KEY (product_id) REFERENCES products (id),
    FOREIGN KEY (plot_id) REFERENCES plots (id),
    CHECK (remaining_grams >= 0),
    CHECK (remaining_grams <= harvested_grams)
  ) ${FORM}`,
];

const NAMES = [
  'lots',
  'plots',
  'stock_movements',
  'stocks',
  'skus',
  'product_sales',
  'product_terms',
  'product_pictures',
  'products',
  'categories',
];

export class Catalog implements MigrationInterface {
  readonly name = 'Catalog0202611240130';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
  }
}
