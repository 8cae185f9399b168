// Books to measure: a durable database of their own, one alliance with a rule and parties, and the ledger as its apps hold it.
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from 'mysql2/promise';
import { startApps } from '../../deploy/local/apps.mjs';
import { enqueue, idOf, lifeOf } from './events.mjs';

const require = createRequire(import.meta.url);
const lib = (name) => require(`../../dist/libs/${name}/src/index.js`);
/** Orders that are put into the outbox at once when older books are filled, and events of a transaction then. */
const FILL_CHUNK = 2_000;
const FILL_BATCH = 1_000;
const SAY_EVERY_MS = 5_000;
const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

export class Stage {
  allianceId = idOf('S', 1);
  streamerId = idOf('S', 2);
  villageId = idOf('S', 3);
  /** as many growers as a few villages have */
  growers = Array.from({ length: 60 }, (_, n) => idOf('H', n));
  orders = 0;
  refunds = 0;

  static async open(say) {
    const market = await startApps({ kind: 'books', apps: [], courier: false, seed: false, durable: true });
    const stage = new Stage(market, say);
    try {
      await stage.#build();
    } catch (error) {
      await market.stop();
      throw error;
    }
    return stage;
  }

  constructor(market, say) {
    this.market = market;
    this.say = say;
    const uri = market.environment.DATABASE_MIGRATE_URL;
    this.pool = createPool({ uri, connectionLimit: 32, timezone: 'Z', supportBigNumbers: true });
  }

  async stop() {
    await this.writer?.release();
    await this.app?.close();
    await this.pool.end();
    await this.market.stop();
  }

  get(name) {
    return this.app.get(lib('ledger')[name]);
  }

  /** Fills the books up to that many orders, whole lives of them over a year, by the writer itself in larger batches. */
  async fillTo(orders) {
    let saidAt = Date.now();
    while (this.orders < orders) {
      const from = this.orders;
      const upTo = Math.min(orders, from + FILL_CHUNK);
      const at = Date.now() - YEAR_MS + Math.floor((from / orders) * 365) * DAY_MS;
      await enqueue(this.pool, this.livesOf(from, upTo, { growers: this.growers, at }));
      while ((await this.writer.drain(FILL_BATCH)) > 0);
      if (Date.now() - saidAt > SAY_EVERY_MS) {
        saidAt = Date.now();
        this.say(`books of ${upTo} of ${orders} orders`);
      }
    }
  }

  /** Events in the order in which a market has them: all of a chunk are paid before the first is completed. */
  livesOf(from, upTo, more) {
    const lives = Array.from({ length: upTo - from }, (_, at) => lifeOf(this, from + at, more));
    this.orders += lives.length;
    this.refunds += lives.filter((life) => life.length > 2).length;
    return [0, 1, 2, 3].flatMap((step) => lives.flatMap((life) => (life[step] ? [life[step]] : [])));
  }

  /** Books what waits, in the writer's own batches; answers what was booked and how fast. */
  async drain() {
    const before = await this.counts();
    let events = 0;
    const began = performance.now();
    for (;;) {
      const booked = await this.writer.drain();
      if (booked === 0) break;
      events += booked;
    }
    const seconds = (performance.now() - began) / 1_000;
    const after = await this.counts();
    return {
      events,
      seconds,
      entries: after.entries - before.entries,
      postings: after.postings - before.postings,
    };
  }

  async counts() {
    const [[found]] = await this.pool.query(
      `SELECT (SELECT COUNT(*) FROM journal_entries) AS entries, (SELECT COUNT(*) FROM postings) AS postings,
        (SELECT COUNT(*) FROM order_splits) AS orders, (SELECT COUNT(*) FROM outbox_events WHERE is_booked = 0) AS waiting`,
    );
    return Object.fromEntries(Object.entries(found).map(([key, n]) => [key, Number(n)]));
  }

  async #build() {
    require('reflect-metadata');
    const { NestFactory } = require('@nestjs/core');
    const { Module } = require('@nestjs/common');
    const { PlatformModule, readSettings } = lib('platform');
    const { LedgerModule, BooksWriter } = lib('ledger');
    const settings = readSettings({
      ...this.market.environment,
      HOLDBACK_SECONDS: '0',
      LOG_LEVEL: 'error',
    });
    class Books {}
    Module({
      imports: [PlatformModule.forRoot('bench', settings), lib('outbox').OutboxModule, LedgerModule],
    })(Books);
    this.app = await NestFactory.createApplicationContext(Books, { logger: false });
    this.database = this.app.get(require('typeorm').DataSource);
    this.writer = this.app.get(BooksWriter);
    await this.#alliance();
    await sleep(500);
  }

  async #alliance() {
    const { sha256, RULE_PRESETS } = lib('ledger');
    const canonical = lib('platform').canonicalJson(RULE_PRESETS.net_of_costs);
    await this.pool.query(
      `INSERT INTO alliances (id, slug, name, town_name, form_kind, blurb, formed_on)
       VALUES (?, 'bench', '沃青联盟', '辛口镇', 'village_village', '', '2024-01-01')`,
      [this.allianceId],
    );
    await this.pool.query(
      'INSERT INTO split_rules (id, alliance_id, version, canonical, sha256, in_force_from) VALUES (?, ?, 1, ?, ?, ?)',
      [idOf('S', 4), this.allianceId, canonical, sha256(canonical), new Date(0)],
    );
  }
}

/** Counts are exact or the benchmark has failed. */
export function same(what, found, wanted) {
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
