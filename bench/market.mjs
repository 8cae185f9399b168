// One durable market for the benchmarks, with people who are signed in, and the bare limits measured beside it.
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { createConnection } from 'mysql2/promise';
import { startApps } from '../deploy/local/apps.mjs';

export async function openMarket(env = {}) {
  const began = performance.now();
  const market = await startApps({
    kind: 'bench',
    durable: true,
    env: { ORDER_PAY_SECONDS: '600', LIVE_ORDER_PAY_SECONDS: '600', ...env },
  });
  await liftLimits(market.environment.DATABASE_MIGRATE_URL);
  return { ...market, startSeconds: (performance.now() - began) / 1000, url: market.addresses.storefront };
}

/** A few people stand for thousands, so what one person may buy in a day does not hold here. */
async function liftLimits(uri) {
  const connection = await createConnection(uri);
  await connection.query('UPDATE skus SET per_person_max = 1000000');
  await connection.end();
}

export async function ask(url, token, query, variables = {}) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors[0]));
  return data;
}

export async function logIn(url, phone) {
  await ask(url, '', 'mutation ($phone: String!) { requestLoginCode(phone: $phone) }', { phone });
  const [{ code }] = await fetch(`${url}/demo/inbox?phone=${phone}`).then((each) => each.json());
  const { logIn } = await ask(
    url,
    '',
    'mutation ($phone: String!, $code: String!) { logIn(phone: $phone, code: $code) { token } }',
    { phone, code },
  );
  return logIn.token;
}

/** Places one order of one SKU; answers its number. */
export async function place(url, token, skuId, more = {}) {
  const input = {
    requestId: randomUUID(),
    lines: [{ skuId, quantity: 1 }],
    recipient: {
      name: '沈青',
      phone: '13812340001',
      regionCode: '120104',
      street: '演示路 8 号院 2 号楼 301',
    },
    acceptsPerishable: true,
    ...more,
  };
  const { placeOrder } = await ask(
    url,
    token,
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { number } }',
    { input },
  );
  return placeOrder.number;
}

/** Pays an order by the sandbox, signed webhook included; done when the storefront has stored it. */
export async function pay(url, token, orderNumber) {
  const input = { orderNumber, requestId: randomUUID(), provider: 'SANDBOX', method: 'ALIPAY' };
  const { startPayment } = await ask(
    url,
    token,
    'mutation ($input: StartPaymentInput!) { startPayment(input: $input) { id } }',
    { input },
  );
  await fetch(`${url}/sandbox/payments/${startPayment.id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"outcome":"succeed"}',
  });
}

/** Runs `act` on `workers` at once for `seconds`; answers how often it was done and how long each took. */
export async function keepBusy(workers, seconds, act) {
  const endsAt = performance.now() + seconds * 1000;
  const tookMs = [];
  const work = async (worker) => {
    while (performance.now() < endsAt) {
      const began = performance.now();
      await act(worker);
      tookMs.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  return {
    perSecond: tookMs.length / ((performance.now() - began) / 1000),
    count: tookMs.length,
    ...percentiles(tookMs),
  };
}

export function percentiles(ms) {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}

/** Resident memory of a process, MiB. */
export async function memoryOf(pid) {
  const { readFileSync } = await import('node:fs');
  const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kib) / 1024);
}
