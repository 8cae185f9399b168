// Orders a second from placeOrder to paid, over HTTP with the sandbox's signed webhook, beside single-row inserts on the same database.
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from 'mysql2/promise';
import { ask, keepBusy, logIn, pay, percentiles, place } from './market.mjs';

const WORKERS = 16;
/** A process compiles what it runs often as it goes: in the first seconds an order costs it twice what it costs all day. */
const WARM_SECONDS = 20;
const SECONDS = 15;

export async function orders(market) {
  const { url } = market;
  const tokens = await Promise.all(
    Array.from({ length: WORKERS }, (_, at) => logIn(url, `137${String(20_000_000 + at)}`)),
  );
  const skuIds = await skusWithStock(url);
  const placed = [];
  const buy = async (worker) => {
    const number = await place(url, tokens[worker], skuIds[placed.length % skuIds.length]);
    placed.push(number);
    await pay(url, tokens[worker], number);
  };
  await keepBusy(WORKERS, WARM_SECONDS, buy);
  const placing = await keepBusy(WORKERS, SECONDS, buy);
  const lagMs = await untilPaid(market, placed);
  const bare = await bareInserts(market);
  return {
    ordersPerSecond: round(placing.perSecond),
    p50Ms: placing.p50Ms,
    p99Ms: placing.p99Ms,
    lastPaidAfterMs: lagMs,
    bareInsertsPerSecond: round(bare.perSecond),
    ratio: Number((placing.perSecond / bare.perSecond).toFixed(3)),
  };
}

/** From the payment's webhook to the ticker in the room, as a viewer sees it. */
export async function ticker(market) {
  const { io } = await import('socket.io-client');
  const { url } = market;
  const token = await logIn(url, '13730000001');
  const { liveSessions, product } = await ask(
    url,
    '',
    '{ liveSessions(status: [live]) { id alliance { slug } } product(slug: "shawo-radish") { skus { id available } } }',
  );
  const sid = liveSessions.find((each) => each.alliance.slug === 'woqing').id;
  const skuId = product.skus.find((each) => each.available > 0).id;
  const socket = io(`${market.addresses.live}/live`, { transports: ['websocket'] });
  let heard = () => undefined;
  socket.on('live:f', (frame) => frame.e.some((event) => event.t === 'order.tick') && heard());
  await new Promise((resolve) => socket.once('connect', resolve));
  await socket.emitWithAck('live:join', { sid, proto: 1, vk: 'bench' });
  const tookMs = [];
  for (let round = 0; round < 30; round += 1) {
    const number = await place(url, token, skuId, { liveSessionId: sid });
    const tick = new Promise((resolve) => (heard = resolve));
    const began = performance.now();
    await pay(url, token, number);
    await Promise.race([tick, sleep(10_000)]);
    tookMs.push(performance.now() - began);
    await sleep(1_100);
  }
  socket.disconnect();
  return { sales: tookMs.length, ...percentiles(tookMs) };
}

async function skusWithStock(url) {
  const { products } = await ask(url, '', '{ products(first: 50) { nodes { skus { id available } } } }');
  return products.nodes
    .flatMap((each) => each.skus)
    .filter((sku) => sku.available >= 500)
    .map((sku) => sku.id);
}

async function untilPaid(market, numbers) {
  const pool = createPool({ uri: market.environment.DATABASE_MIGRATE_URL });
  const began = performance.now();
  for (;;) {
    const [[{ n }]] = await pool.query(
      "SELECT COUNT(*) AS n FROM orders WHERE number IN (?) AND status = 'placed'",
      [numbers],
    );
    if (Number(n) === 0 || performance.now() - began > 60_000) break;
    await sleep(50);
  }
  await pool.end();
  return Math.round(performance.now() - began);
}

async function bareInserts(market) {
  const pool = createPool({ uri: market.environment.DATABASE_MIGRATE_URL, connectionLimit: WORKERS });
  await pool.query(
    'CREATE TABLE bench_rows (id BIGINT AUTO_INCREMENT PRIMARY KEY, body VARCHAR(400) NOT NULL) ENGINE=InnoDB',
  );
  const bare = await keepBusy(WORKERS, 5, () =>
    pool.query('INSERT INTO bench_rows (body) VALUES (?)', ['x'.repeat(300)]),
  );
  await pool.query('DROP TABLE bench_rows');
  await pool.end();
  return bare;
}

const round = (figure) => Number(figure.toFixed(1));
