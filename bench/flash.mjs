// A flash deal of 100 with 1,000 buyers at once through the GraphQL door (live.md G8): exactly 100 win, nobody has more than the
// limit. Beside it the bare conditional statement on one row of the same database.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from 'mysql2/promise';
import { ask, percentiles } from './market.mjs';

const BUYERS = 1_000;
const UNITS = 100;
const CONNECTIONS = 16;
const RESERVE = `mutation ($dealId: ID!, $requestId: ID!) {
  reserveFlash(dealId: $dealId, quantity: 1, requestId: $requestId) { id } }`;

export async function flash(market) {
  const { url } = market;
  const pool = createPool({ uri: market.environment.DATABASE_MIGRATE_URL, connectionLimit: CONNECTIONS });
  try {
    const { itemId, streamerId, priceFen } = await richItem(pool);
    const dealId = await plannedDeal(url, await signedIn(pool, streamerId), itemId, priceFen);
    const tokens = await buyers(pool);
    await untilOpen(pool, dealId);
    const { tookMs, seconds, refusedFor } = await storm(url, dealId, tokens);
    return {
      buyers: BUYERS,
      ...(await counted(pool, dealId)),
      seconds: Number(seconds.toFixed(2)),
      requestsPerSecond: Math.round(tookMs.length / seconds),
      ...percentiles(tookMs),
      refusedFor,
      bareUpdatesPerSecond: await bareUpdates(pool),
    };
  } finally {
    await pool.end();
  }
}

/** Everyone asks once, every tenth a second time with another request: that one is over the limit, or too late. */
async function storm(url, dealId, tokens) {
  const refusedFor = {};
  const tookMs = [];
  const reserve = async (token) => {
    const began = performance.now();
    const variables = { dealId, requestId: randomUUID() };
    await ask(url, token, RESERVE, variables).catch((error) => {
      const code = /"code":"(\w+)"/.exec(error.message)?.[1] ?? error.message;
      refusedFor[code] = (refusedFor[code] ?? 0) + 1;
    });
    tookMs.push(performance.now() - began);
  };
  const began = performance.now();
  await Promise.all([...tokens, ...tokens.filter((_, at) => at % 10 === 0)].map(reserve));
  return { tookMs, seconds: (performance.now() - began) / 1000, refusedFor };
}

/** Counts by the rows and insists on them: figures of a deal that was oversold are no figures. */
async function counted(pool, dealId) {
  const [[{ winners, units, most }]] = await pool.query(
    `SELECT COUNT(*) AS winners, COALESCE(SUM(units), 0) AS units, COALESCE(MAX(units), 0) AS most
     FROM (SELECT SUM(quantity) AS units FROM flash_claims WHERE deal_id = ? GROUP BY buyer_id) AS each_buyer`,
    [dealId],
  );
  const counts = { winners: Number(winners), units: Number(units), mostOfOneBuyer: Number(most) };
  if (counts.winners !== UNITS || counts.units !== UNITS || counts.mostOfOneBuyer !== 1)
    throw new Error(`a deal of ${UNITS} at one each went to ${JSON.stringify(counts)}`);
  return counts;
}

async function richItem(pool) {
  const [[item]] = await pool.query(
    `SELECT item.id AS itemId, item.price_fen AS priceFen, session.streamer_id AS streamerId
     FROM session_items item JOIN live_sessions session ON session.id = item.session_id
     JOIN stocks stock ON stock.sku_id = item.sku_id
     WHERE session.status = 'live' AND item.is_listed = 1 AND stock.on_hand - stock.reserved >= ?
       AND NOT EXISTS (SELECT 1 FROM flash_deals deal WHERE deal.item_id = item.id AND deal.closed_at IS NULL)
     ORDER BY stock.on_hand - stock.reserved DESC LIMIT 1`,
    [UNITS],
  );
  if (!item) throw new Error(`no item on air has ${UNITS} to sell`);
  return item;
}

async function plannedDeal(url, token, itemId, roomFen) {
  const ranges = { quantity: UNITS, perPersonMax: 1, countdownSeconds: 10, durationSeconds: 300 };
  const priceFen = String(BigInt(roomFen) / 2n);
  const input = { requestId: randomUUID(), itemId, priceFen, ...ranges };
  const { scheduleFlash } = await ask(
    url,
    token,
    'mutation ($input: ScheduleFlashInput!) { scheduleFlash(input: $input) { id } }',
    { input },
  );
  return scheduleFlash.id;
}

async function untilOpen(pool, dealId) {
  for (;;) {
    const [[{ status }]] = await pool.query('SELECT status FROM flash_deals WHERE id = ?', [dealId]);
    if (status === 'open') return;
    await sleep(50);
  }
}

/** People who are signed in, made by SQL: a thousand log-ins would measure something else. */
async function buyers(pool) {
  const [[{ name }]] = await pool.query('SELECT display_name AS name FROM persons LIMIT 1');
  const ids = Array.from({ length: BUYERS }, newPersonId);
  await pool.query('INSERT INTO persons (id, display_name, created_at) VALUES ?', [
    ids.map((id) => [id, name, new Date()]),
  ]);
  return Promise.all(ids.map((id) => signedIn(pool, id)));
}

async function signedIn(pool, personId) {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)];
  await pool.query(
    `INSERT INTO sign_ins (id, token_hash, person_id, lasts_seconds, created_at, seen_at, expires_at)
     VALUES (?, ?, ?, 3600, ?, ?, ?)`,
    [newPersonId(), hash, personId, now, now, later],
  );
  return token;
}

/** 26 characters of Crockford's alphabet, as an id has them. */
function newPersonId() {
  return `0${Array.from(randomBytes(25), (byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join('')}`;
}

async function bareUpdates(pool) {
  await pool.query('CREATE TABLE bench_units (id INT PRIMARY KEY, units INT NOT NULL) ENGINE=InnoDB');
  await pool.query('INSERT INTO bench_units VALUES (1, ?)', [UNITS]);
  const began = performance.now();
  const sql = 'UPDATE bench_units SET units = units - 1 WHERE id = 1 AND units >= 1';
  await Promise.all(Array.from({ length: BUYERS }, () => pool.query(sql)));
  const seconds = (performance.now() - began) / 1000;
  await pool.query('DROP TABLE bench_units');
  return Math.round(BUYERS / seconds);
}
