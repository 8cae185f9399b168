// Orders booked a second by the one writer, from paid orders that wait in the outbox, beside a bare bulk insert of as many rows.
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from 'mysql2/promise';
import { logIn, pay, place, ask } from './market.mjs';

const WAITING = 5_000;
const CHUNK = 500;

export async function books(market) {
  const pool = createPool({ uri: market.environment.DATABASE_MIGRATE_URL, connectionLimit: 4 });
  try {
    const sample = await onePaidOrder(market, pool);
    const [[before]] = await pool.query('SELECT COUNT(*) AS entries FROM journal_entries');
    await queueCopies(pool, sample);
    const began = performance.now();
    await pool.query(
      "UPDATE outbox_events SET is_booked = 0 WHERE name = 'order.paid' AND is_booked IS NULL",
    );
    await untilBooked(pool);
    const seconds = (performance.now() - began) / 1000;
    const [[after]] = await pool.query('SELECT COUNT(*) AS entries FROM journal_entries');
    const bare = await bareBulk(pool);
    const entries = Number(after.entries) - Number(before.entries);
    return {
      bookedOrdersPerSecond: Math.round(WAITING / seconds),
      entriesPerSecond: Math.round(entries / seconds),
      bareBulkRowsPerSecond: Math.round(bare),
      ratio: Number((entries / seconds / bare).toFixed(3)),
    };
  } finally {
    await pool.end();
  }
}

async function onePaidOrder(market, pool) {
  const token = await logIn(market.url, '13730000002');
  const { product } = await ask(
    market.url,
    '',
    '{ product(slug: "shawo-radish") { skus { id available } } }',
  );
  const number = await place(market.url, token, product.skus.find((sku) => sku.available > 0).id);
  await pay(market.url, token, number);
  for (let look = 0; look < 200; look += 1) {
    const [[row]] = await pool.query(
      "SELECT payload FROM outbox_events WHERE name = 'order.paid' AND payload LIKE ?",
      [`%${number}%`],
    );
    if (row) return JSON.parse(row.payload);
    await sleep(50);
  }
  throw new Error('the sample order was not paid');
}

/** Copies of a paid order under ids of their own, sent already (nothing else follows from them) and not to be booked yet. */
async function queueCopies(pool, sample) {
  const id = (kind, n) => `01K8${kind}${String(n).padStart(21, '0')}`;
  const at = new Date();
  for (let from = 0; from < WAITING; from += CHUNK) {
    const rows = Array.from({ length: CHUNK }, (_, index) => {
      const n = from + index;
      const payload = {
        ...sample,
        orderId: id('A', n),
        orderNumber: String(90_000_000_000_000 + n),
        paymentId: id('B', n),
        lines: sample.lines.map((line, at) => ({ ...line, lineId: id('C', n * 10 + at) })),
      };
      return ['order.paid', JSON.stringify(payload), at, at, at, null];
    });
    await pool.query(
      'INSERT INTO outbox_events (name, payload, created_at, due_at, sent_at, is_booked) VALUES ?',
      [rows],
    );
  }
}

async function untilBooked(pool) {
  for (;;) {
    const [[{ n }]] = await pool.query('SELECT COUNT(*) AS n FROM outbox_events WHERE is_booked = 0');
    if (Number(n) === 0) return;
    await sleep(20);
  }
}

async function bareBulk(pool) {
  await pool.query(
    'CREATE TABLE bench_bulk (id BIGINT AUTO_INCREMENT PRIMARY KEY, a CHAR(26), b CHAR(26), amount BIGINT, body VARCHAR(300)) ENGINE=InnoDB',
  );
  const rows = Array.from({ length: 1_000 }, () => ['a'.repeat(26), 'b'.repeat(26), 1, 'x'.repeat(250)]);
  const began = performance.now();
  for (let round = 0; round < 20; round += 1)
    await pool.query('INSERT INTO bench_bulk (a, b, amount, body) VALUES ?', [rows]);
  const perSecond = 20_000 / ((performance.now() - began) / 1000);
  await pool.query('DROP TABLE bench_bulk');
  return perSecond;
}
