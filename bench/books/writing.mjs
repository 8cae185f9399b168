// How fast the one writer books, beside bare inserts into the same database in the same run.
import { enqueue, idOf, saleOf } from './events.mjs';
import { median, same } from './stage.mjs';

const ROUNDS = 3;
const BULK_ROWS = 1_000;
const BULK_ROUNDS = 20;
const SINGLE_CONNECTIONS = 32;
const SINGLE_MS = 2_000;
const SPREAD_OVER = 1_000;

/** Orders that are paid, and nothing else, beside single-row inserts: both as fast as they can. */
export async function bookedOrders(stage, { orders }) {
  return inRounds(stage, async () => {
    const [from, upTo] = [stage.orders, stage.orders + orders];
    const paid = Array.from({ length: orders }, (_, at) => ['order.paid', saleOf(stage, from + at, stage)]);
    stage.orders = upTo;
    stage.unfinished = (stage.unfinished ?? 0) + orders;
    await enqueue(stage.pool, paid);
    const { events, seconds, entries } = await stage.drain();
    same('paid orders and their entries', [events, entries], [orders, orders * 2]);
    const bare = await singleInserts(stage.pool);
    return { ours: orders / seconds, bare };
  });
}

/** Whole lives of orders, in postings a second, beside bulk inserts of as many rows at a time as a bulk insert likes. */
export async function lives(stage, { orders }) {
  return inRounds(stage, async () => {
    const ours = await postingsPerSecond(stage, orders, stage.growers);
    return { ours, bare: await bulkInserts(stage.pool), likePostings: await bulkPostings(stage.pool) };
  });
}

/** All sales of one grower beside the same sales of a thousand growers. */
export async function hotAccount(stage, { orders }) {
  const spread = Array.from({ length: SPREAD_OVER }, (_, n) => idOf('J', n));
  await postingsPerSecond(stage, SPREAD_OVER, spread);
  return inRounds(stage, async () => {
    const ours = await postingsPerSecond(stage, orders, [idOf('J', 1)]);
    return { ours, bare: await postingsPerSecond(stage, orders, spread) };
  });
}

async function postingsPerSecond(stage, orders, growers) {
  const [refunds, from] = [stage.refunds, stage.orders];
  const events = stage.livesOf(from, from + orders, { growers });
  await enqueue(stage.pool, events);
  const booked = await stage.drain();
  const refunded = stage.refunds - refunds;
  same('events and entries', [booked.events, booked.entries], [events.length, orders * 4 + refunded * 2]);
  return booked.postings / booked.seconds;
}

/** Ours and the bare limit in turn, so that a slow moment of the machine meets both; the middle round counts. */
async function inRounds(stage, measure) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure());
  const keys = Object.keys(rounds[0]).filter((key) => key !== 'ours');
  const ratios = keys.map((key) => [key, median(rounds.map((each) => each.ours / each[key]))]);
  const [[, ratio], ...others] = ratios;
  return {
    perSecond: Math.round(median(rounds.map((each) => each.ours))),
    barePerSecond: Math.round(median(rounds.map((each) => each.bare))),
    ratio: Number(ratio.toFixed(3)),
    ...Object.fromEntries(others.map(([key, value]) => [`ratioTo${key}`, Number(value.toFixed(3))])),
  };
}

/**
 * The bare limit of A7: statements of 1,000 rows, one after another, each its own transaction. A row is about as wide as all that
 * the books keep of one posting (its own row, its part of the entry and of the order's position: 355 bytes, here 320), and has its
 * primary key alone; the books have their other indexes and foreign keys beside it.
 */
async function bulkInserts(pool) {
  await pool.query(
    `CREATE TABLE bench_bulk (id BIGINT AUTO_INCREMENT PRIMARY KEY, a CHAR(26), b CHAR(26), amount BIGINT,
      body VARCHAR(300)) ENGINE=InnoDB`,
  );
  const row = ['a'.repeat(26), 'b'.repeat(26), 1, 'x'.repeat(250)];
  const rows = Array.from({ length: BULK_ROWS }, () => row);
  const perSecond = await timed(BULK_ROUNDS * BULK_ROWS, async () => {
    for (let round = 0; round < BULK_ROUNDS; round += 1)
      await pool.query('INSERT INTO bench_bulk (a, b, amount, body) VALUES ?', [rows]);
  });
  await pool.query('DROP TABLE bench_bulk');
  return perSecond;
}

/** The very rows that postings are, with their indexes and without any book around them. */
async function bulkPostings(pool) {
  await pool.query('CREATE TABLE bench_postings LIKE postings');
  const [accounts] = await pool.query('SELECT id FROM ledger_accounts ORDER BY id LIMIT 100');
  const account = (at) => accounts[at % accounts.length].id;
  const perSecond = await timed(BULK_ROUNDS * BULK_ROWS, async () => {
    for (let round = 0; round < BULK_ROUNDS; round += 1) {
      const rows = Array.from({ length: BULK_ROWS }, (_, at) => [
        round * BULK_ROWS + at,
        1,
        account(at),
        account(at + 1),
        at + 1,
      ]);
      await pool.query(
        'INSERT INTO bench_postings (entry_seq, line_no, debit_account_id, credit_account_id, amount_fen) VALUES ?',
        [rows],
      );
    }
  });
  await pool.query('DROP TABLE bench_postings');
  return perSecond;
}

/** The bare limit of A7 for orders: one row and one commit at a time on each of 32 connections. */
async function singleInserts(pool) {
  await pool.query(
    'CREATE TABLE bench_rows (id BIGINT AUTO_INCREMENT PRIMARY KEY, body VARCHAR(400) NOT NULL) ENGINE=InnoDB',
  );
  let rows = 0;
  const began = performance.now();
  const insert = async () => {
    while (performance.now() - began < SINGLE_MS) {
      await pool.query('INSERT INTO bench_rows (body) VALUES (?)', ['x'.repeat(300)]);
      rows += 1;
    }
  };
  await Promise.all(Array.from({ length: SINGLE_CONNECTIONS }, insert));
  const perSecond = (rows / (performance.now() - began)) * 1_000;
  await pool.query('DROP TABLE bench_rows');
  return perSecond;
}

async function timed(rows, act) {
  const began = performance.now();
  await act();
  return (rows / (performance.now() - began)) * 1_000;
}
