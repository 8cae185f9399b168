// A durable database of its own with one alliance, a rule and parties; events and orders as the market makes them.
import { createRequire } from 'node:module';
import { createPool } from 'mysql2/promise';
import { startApps } from '../../deploy/local/apps.mjs';

const require = createRequire(import.meta.url);
export const of = (lib) => require(`../../dist/libs/${lib}/src/index.js`);
const QUIET = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
};

export class Stage {
  static async open() {
    const market = await startApps({ kind: 'books', apps: [], courier: false, seed: false, durable: true });
    const stage = new Stage(market);
    await stage.#build();
    return stage;
  }

  constructor(market) {
    this.market = market;
    const { DATABASE_MIGRATE_URL, DATABASE_BOOKS_URL, DATABASE_URL } = market.environment;
    this.settings = { DATABASE_BOOKS_URL, DATABASE_URL, DB_FLAVOUR: 'mariadb', HOLDBACK_SECONDS: 0 };
    this.pool = createPool({ uri: DATABASE_MIGRATE_URL, connectionLimit: 32, timezone: 'Z' });
    const { BooksDatabase, BooksWriter } = of('ledger');
    const { Clock } = of('platform');
    this.clock = new Clock();
    this.database = new BooksDatabase(this.settings);
    this.writer = new BooksWriter(this.database, this.clock, QUIET);
  }

  async stop() {
    await this.writer.release();
    await this.database.onApplicationShutdown();
    await this.pool.end();
    await this.market.stop();
  }

  async #build() {
    const { canonicalJson, newId } = of('platform');
    const { sha256 } = of('ledger');
    const { LIST_PRICE, NET_OF_COSTS } = require('../../dist/libs/ledger/src/core/index.js');
    this.allianceId = newId();
    this.streamerId = newId();
    this.villageId = newId();
    await this.pool.query(
      `INSERT INTO alliances (id, slug, name, town_name, form_kind, blurb, formed_on)
       VALUES (?, 'bench', '沃青联盟', '辛口镇', 'village_village', '', '2024-01-01')`,
      [this.allianceId],
    );
    const canonical = canonicalJson(NET_OF_COSTS);
    await this.pool.query(
      'INSERT INTO split_rules (id, alliance_id, version, canonical, sha256, in_force_from) VALUES (?, ?, 1, ?, ?, ?)',
      [newId(), this.allianceId, canonical, sha256(canonical), new Date(0)],
    );
    void LIST_PRICE;
  }
}
