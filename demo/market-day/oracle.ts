import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { CHECKED_ROWS, verifyBooks } from '@app/ledger';
import { databaseOptions } from '@app/platform';
import type { Settled } from './office';
import type { Told } from './told';
import { toolsAgree } from './tools-oracle';

/** What the oracle asks: rows of the database after everything is quiet. Amounts and counts arrive as text. */
export type Ask = <R>(sql: string, values?: unknown[]) => Promise<R[]>;

const QUIET_LOOKS_MAX = 120;
const SHOWN_MAX = 5;

/** Holds the market to what people were told: orders, stock, money, books, parcels and the room's ticker. Empty when all agree. */
export async function examine(
  day: { databaseUrl: string; storefrontUrl: string; courierUrl: string; startedAt: number },
  told: Told,
  settled: Settled,
): Promise<string[]> {
  const database = await new DataSource({
    ...databaseOptions(day.databaseUrl, 'mariadb', 2),
    entities: CHECKED_ROWS,
  }).initialize();
  const ask: Ask = (sql, values) => database.query(sql, values);
  try {
    const unquiet = await untilQuiet(ask);
    const { faults: books } = await verifyBooks(database);
    return [
      ...unquiet,
      ...settled.faults,
      ...settled.settlements
        .filter((each) => !each.isBalanced)
        .map((each) => `settlement ${each.id} does not balance`),
      ...(await ordersAsTold(ask, told, new Date(day.startedAt))),
      ...(await stockAgrees(ask)),
      ...(await moneyAgrees(ask)),
      ...(await parcelsAgree(ask, day.courierUrl, new Date(day.startedAt))),
      ...(await tickerAgrees(ask, told, new Date(day.startedAt))),
      ...(await toolsAgree(ask, told, new Date(day.startedAt), day.storefrontUrl)),
      ...books.slice(0, SHOWN_MAX).map((fault) => `books: ${fault}`),
    ];
  } finally {
    await database.destroy();
  }
}

/** Nothing that is due is unsent, nothing unbooked. */
async function untilQuiet(ask: Ask): Promise<string[]> {
  for (let look = 1; ; look += 1) {
    const [row] = await ask<{ unsent: string; unbooked: string }>(
      'SELECT (SELECT COUNT(*) FROM outbox_events WHERE is_unsent = 1 AND due_at <= ?) AS unsent, (SELECT COUNT(*) FROM outbox_events WHERE is_booked = 0) AS unbooked',
      [new Date()],
    );
    if (row?.unsent === '0' && row.unbooked === '0') return [];
    if (look >= QUIET_LOOKS_MAX)
      return [`the outbox is not empty: ${row?.unsent ?? '?'} unsent, ${row?.unbooked ?? '?'} not booked`];
    await sleep(500);
  }
}

/** Every order that a shopper was told of exists once, with that sum, those lines and that status; and there is no other. */
async function ordersAsTold(ask: Ask, told: Told, startedAt: Date): Promise<string[]> {
  const rows = await ask<{ number: string; status: string; total: string; refunded: string; goods: string }>(
    `SELECT o.number, o.status, o.total_fen AS total, o.refunded_fen AS refunded,
       (SELECT GROUP_CONCAT(CONCAT(l.sku_id, ':', l.quantity, ':', l.list_fen) ORDER BY l.sku_id) FROM order_lines l WHERE l.order_id = o.id) AS goods
     FROM orders o WHERE o.placed_at >= ?`,
    [startedAt],
  );
  const known = new Map(rows.map((row) => [row.number, row]));
  const faults = rows
    .filter((row) => !told.orders.has(row.number))
    .map((row) => `order ${row.number} was never told to anyone`);
  for (const order of told.orders.values()) {
    const row = known.get(order.number);
    const goods = order.lines
      .map((line) => `${line.skuId}:${line.quantity}:${line.listFen}`)
      .sort()
      .join(',');
    if (!row) faults.push(`order ${order.number} was told and is lost`);
    else if (BigInt(row.total) !== order.totalFen)
      faults.push(`order ${order.number}: told ${order.totalFen}, kept ${row.total}`);
    else if (row.goods !== goods) faults.push(`order ${order.number}: told ${goods}, kept ${row.goods}`);
    else if (!mayFollow(order.status, row.status))
      faults.push(`order ${order.number}: told ${order.status}, kept ${row.status}`);
    else if (BigInt(row.refunded) < order.refundedFen)
      faults.push(`order ${order.number}: told of a refund that is not kept`);
  }
  return faults;
}

const COURSE = ['placed', 'paid', 'packing', 'shipped', 'delivered', 'completed'];

/** Whether an order that was last seen as `told` may be `kept` by now: it goes on along its course and never back. */
function mayFollow(told: string, kept: string): boolean {
  if (told === kept) return true;
  if (kept === 'closed') return told === 'placed';
  if (kept === 'cancelled') return ['placed', 'paid', 'packing'].includes(told);
  return COURSE.includes(told) && COURSE.indexOf(kept) > COURSE.indexOf(told);
}

/** on_hand is the sum of the movements; what is reserved is what is ordered and has not left, or flash deals hold; what left is what boxes held. */
async function stockAgrees(ask: Ask): Promise<string[]> {
  const rows = await ask<{
    sku: string;
    onHand: string;
    reserved: string;
    moved: string;
    left: string;
    boxed: string;
    open: string;
    held: string;
  }>(
    `SELECT s.sku_id AS sku, s.on_hand AS onHand, s.reserved,
       (SELECT COALESCE(SUM(m.quantity), 0) FROM stock_movements m WHERE m.sku_id = s.sku_id) AS moved,
       (SELECT COALESCE(-SUM(m.quantity), 0) FROM stock_movements m WHERE m.sku_id = s.sku_id AND m.kind = 'handed_over') AS \`left\`,
       (SELECT COALESCE(SUM(b.quantity), 0) FROM parcel_lines b JOIN parcels p ON p.id = b.parcel_id
         WHERE b.sku_id = s.sku_id AND p.handed_over_at IS NOT NULL AND p.trace_code NOT LIKE '7K2M9QX4%') AS boxed,
       (SELECT COALESCE(SUM(l.quantity), 0) FROM order_lines l JOIN orders o ON o.id = l.order_id
         LEFT JOIN parcel_lines b ON b.line_id = l.id LEFT JOIN parcels p ON p.id = b.parcel_id
         WHERE l.sku_id = s.sku_id AND o.status NOT IN ('closed', 'cancelled')
           AND (p.id IS NULL OR (p.handed_over_at IS NULL AND p.status <> 'cancelled'))) AS open,
       (SELECT COALESCE(SUM(d.quantity - d.claimed), 0) FROM flash_deals d WHERE d.sku_id = s.sku_id AND d.status <> 'closed')
         + (SELECT COALESCE(SUM(c.quantity), 0) FROM flash_claims c JOIN flash_deals d ON d.id = c.deal_id
             WHERE d.sku_id = s.sku_id AND c.status = 'held') AS held
     FROM stocks s`,
  );
  return rows.flatMap((row) => {
    const faults: string[] = [];
    if (Number(row.onHand) !== Number(row.moved))
      faults.push(`stock of ${row.sku}: ${row.onHand} on hand, movements say ${row.moved}`);
    if (Number(row.reserved) !== Number(row.open) + Number(row.held))
      faults.push(
        `stock of ${row.sku}: ${row.reserved} reserved, open orders hold ${row.open}, deals ${row.held}`,
      );
    if (Number(row.left) !== Number(row.boxed))
      faults.push(`stock of ${row.sku}: ${row.left} left, boxes held ${row.boxed}`);
    if (Number(row.onHand) < Number(row.reserved) || Number(row.reserved) < 0)
      faults.push(`stock of ${row.sku} is oversold`);
    return faults;
  });
}

/** Every capture is either one paid order or one orphan that went back; every refund of an order was accepted and paid. */
async function moneyAgrees(ask: Ask): Promise<string[]> {
  const [row] = await ask<
    Record<'captures' | 'paid' | 'orphaned' | 'twice' | 'unrefunded' | 'refundsOff', string>
  >(
    `SELECT (SELECT COUNT(*) FROM payments WHERE status = 'succeeded') AS captures,
       (SELECT COUNT(*) FROM outbox_events WHERE name = 'order.paid') AS paid,
       (SELECT COUNT(*) FROM outbox_events WHERE name = 'payment.orphaned') AS orphaned,
       (SELECT COUNT(*) FROM (SELECT order_id FROM journal_entries WHERE kind = 'capture' AND order_id IS NOT NULL GROUP BY order_id HAVING COUNT(*) > 1) t) AS twice,
       (SELECT COUNT(*) FROM refunds WHERE status <> 'paid') AS unrefunded,
       (SELECT COUNT(*) FROM orders o WHERE o.refunded_fen <> (SELECT COALESCE(SUM(r.total_fen), 0) FROM refunds r WHERE r.order_id = o.id AND r.cause <> 'orphaned')) AS refundsOff`,
  );
  if (!row) return ['the money could not be read'];
  const faults: string[] = [];
  if (Number(row.captures) !== Number(row.paid) + Number(row.orphaned))
    faults.push(`${row.captures} captures, ${row.paid} paid orders and ${row.orphaned} orphans`);
  if (row.twice !== '0') faults.push(`${row.twice} orders were captured twice in the books`);
  if (row.unrefunded !== '0') faults.push(`${row.unrefunded} refunds have not been paid`);
  if (row.refundsOff !== '0') faults.push(`${row.refundsOff} orders whose refunds do not sum up`);
  return faults;
}

/** A box for every paid order, one live waybill a box, and the courier's own books say the same. */
async function parcelsAgree(ask: Ask, courierUrl: string, startedAt: Date): Promise<string[]> {
  const faults: string[] = [];
  const boxless = await ask<{ number: string }>(
    `SELECT o.number FROM orders o WHERE o.status IN ('paid', 'packing', 'shipped', 'delivered', 'completed') AND NOT EXISTS (SELECT 1 FROM parcels p WHERE p.order_id = o.id)`,
  );
  for (const { number } of boxless.slice(0, SHOWN_MAX))
    faults.push(`order ${number} is paid and has no parcel`);
  const twice = await ask<{ number: string }>(
    'SELECT waybill_number AS number FROM parcels WHERE waybill_number IS NOT NULL GROUP BY waybill_number HAVING COUNT(*) > 1',
  );
  for (const { number } of twice) faults.push(`waybill ${number} is on two boxes`);
  if (courierUrl === '') return faults;
  const theirs = (await fetch(`${courierUrl}/admin/waybills`).then((answer) => answer.json())) as {
    number: string;
    orderId: string | null;
    state: string;
  }[];
  const orderIds = theirs.map((each) => each.orderId).filter((each) => each !== null);
  if (new Set(orderIds).size !== orderIds.length) faults.push('the courier sold two numbers for one box');
  const numbers = new Map(theirs.map((each) => [each.number, each]));
  const ours = await ask<{ number: string; status: string }>(
    "SELECT waybill_number AS number, status FROM parcels WHERE waybill_status = 'issued' AND opened_at >= ?",
    [startedAt],
  );
  for (const { number } of ours)
    if (!numbers.has(number)) faults.push(`the courier does not know waybill ${number}`);
  return faults;
}

/** What the room's ticker announced is what was paid in that session: no more, no less. */
async function tickerAgrees(ask: Ask, told: Told, startedAt: Date): Promise<string[]> {
  const rows = await ask<{ session: string; paid: string }>(
    'SELECT live_session_id AS session, COUNT(*) AS paid FROM orders WHERE live_session_id IS NOT NULL AND paid_at >= ? GROUP BY live_session_id',
    [startedAt],
  );
  return rows
    .filter((row) => (told.ticked.get(row.session) ?? 0) !== Number(row.paid))
    .map(
      (row) =>
        `room ${row.session}: ${row.paid} orders paid, the ticker told of ${told.ticked.get(row.session) ?? 0}`,
    );
}
