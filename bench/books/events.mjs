// What the market tells the books of an order's life, as it stands in the outbox.
const DAY_MS = 86_400_000;
/** Every tenth order is refunded in part after its receipt. */
export const REFUNDED_EVERY = 10;

/** One order in three has a coupon, every second one has two lines of different growers. */
export function saleOf(stage, n, { growers, at = Date.now() }) {
  const id = (kind) => idOf(kind, n);
  const discount = n % 3 === 0 ? 1_000 : 0;
  const line = (place, listFen, discountFen) => ({
    lineId: idOf('C', n * 2 + place),
    skuId: idOf('D', place),
    productId: idOf('E', place),
    category: 'vegetable',
    villageId: stage.villageId,
    growerId: growers[(n * 2 + place) % growers.length],
    itemName: place === 0 ? '沙窝萝卜 5斤装' : '青萝卜 3斤装',
    quantity: 1 + place,
    unitGrams: 2_500,
    listFen: String(listFen),
    discountFen: String(discountFen),
  });
  const lines = n % 2 === 0 ? [line(0, 9_980, discount)] : [line(0, 5_980, discount), line(1, 4_000, 0)];
  const totalFen = 9_980 - discount + 500;
  return {
    orderId: id('A'),
    orderNumber: String(90_000_000_000_000 + n),
    allianceId: stage.allianceId,
    buyerId: idOf('F', n % 5_000),
    buyerMask: '沈**',
    liveSessionId: n % 2 === 0 ? idOf('G', 1) : null,
    streamerId: stage.streamerId,
    paymentId: id('B'),
    provider: 'sandbox',
    paidAt: at,
    lines,
    goodsFen: '9980',
    discountFen: String(discount),
    freightFen: '500',
    freightCostFen: '900',
    totalFen: String(totalFen),
    providerFeeFen: String(Math.round(totalFen * 0.006)),
  };
}

export function completionOf({ orderId, allianceId, paidAt }) {
  return { orderId, allianceId, completedAt: paidAt, deliveredAt: paidAt };
}

/** Half of the first line goes back. */
export function refundOf(sale, n) {
  const [{ lineId, listFen, discountFen }] = sale.lines;
  const cash = Math.floor((Number(listFen) - Number(discountFen)) / 2);
  const { orderId, allianceId, paymentId, paidAt } = sale;
  const line = {
    lineId,
    quantity: 1,
    cashFen: String(cash),
    couponFen: String(Math.floor(Number(discountFen) / 2)),
  };
  const refundId = idOf('R', n);
  const money = { refundId, orderId, allianceId, totalFen: String(cash) };
  return {
    accepted: {
      ...money,
      paymentId,
      cause: 'claim',
      lines: [line],
      freightFen: '0',
      acceptedAt: paidAt + DAY_MS,
    },
    paid: { ...money, provider: 'sandbox', feeReturnedFen: '0', paidAt: paidAt + DAY_MS },
  };
}

/** The whole life of an order as named payloads, in the order in which they happen. */
export function lifeOf(stage, n, more) {
  const sale = saleOf(stage, n, more);
  const life = [
    ['order.paid', sale],
    ['order.completed', completionOf(sale)],
  ];
  if (n % REFUNDED_EVERY !== 0) return life;
  const { accepted, paid } = refundOf(sale, n);
  return [...life, ['refund.accepted', accepted], ['refund.paid', paid]];
}

/** Puts events into the outbox, sent already, since nothing but the books is to follow from them. */
export async function enqueue(pool, events, at = new Date()) {
  for (let from = 0; from < events.length; from += 500) {
    const rows = events
      .slice(from, from + 500)
      .map(([name, payload]) => [name, JSON.stringify(payload), at, at, at, 0]);
    await pool.query(
      'INSERT INTO outbox_events (name, payload, created_at, due_at, sent_at, is_booked) VALUES ?',
      [rows],
    );
  }
}

export function idOf(kind, n) {
  return `01K8${kind}${String(n).padStart(21, '0')}`;
}
