import type { OrderPaid } from '@app/outbox';
import { blindIndex, DAY_MS, HOUR_MS, seal, type Instant } from '@app/platform';
import {
  allianceId,
  buyerId,
  growerId,
  PLANS,
  productId,
  skuId,
  STREAMERS,
  villageId,
  villageOfGrower,
} from './plan';
import { at, idOf, type Rows } from './rows';

const COUPON = 500n;
const FREIGHT_COST = 900n;
const RECEIVED_MS = 2 * DAY_MS;
const CLAIMED_MS = 4 * DAY_MS;

/** One order of an alliance, wholly determined by its place: paid, received two days later, one of 33 given back. */
export class Sale {
  readonly orderId: string;
  readonly lineId: string;
  readonly paymentId: string;
  readonly refundId: string;
  readonly number: string;
  readonly paidAt: Instant;
  readonly listFen: bigint;
  readonly discountFen: bigint;
  readonly totalFen: bigint;
  readonly feeFen: bigint;
  private readonly grower: number;
  private readonly village: number;

  constructor(
    readonly alliance: number,
    readonly place: number,
    private readonly now: Instant,
  ) {
    const plan = PLANS[alliance];
    if (!plan) throw new Error(`alliance ${alliance} is not planned`);
    const n = alliance * 1_000_000 + place;
    this.orderId = idOf('RD', n);
    this.lineId = idOf('RE', n);
    this.paymentId = idOf('PM', n);
    this.refundId = idOf('RF', n);
    const spacing = (plan.days * DAY_MS - 2 * HOUR_MS) / plan.orders;
    this.paidAt = Math.floor(now - plan.days * DAY_MS + place * spacing);
    this.number = `${at(this.paidAt).slice(2, 10).replaceAll('-', '')}${String(n).padStart(8, '0')}`;
    this.grower = (place * 7) % (plan.villages * plan.growersEach);
    this.village = villageOfGrower(plan, this.grower);
    this.listFen = 1_980n + BigInt((place * 37) % 140) * 100n;
    this.discountFen = place % 5 === 0 ? COUPON : 0n;
    this.totalFen = this.listFen - this.discountFen;
    this.feeFen = (this.totalFen * 6n + 500n) / 1_000n;
  }

  get completedAt(): Instant | null {
    const instant = this.paidAt + RECEIVED_MS;
    return instant < this.now - HOUR_MS ? instant : null;
  }

  get refundedAt(): Instant | null {
    const instant = this.paidAt + CLAIMED_MS;
    return this.place % 33 === 7 && instant < this.now - 2 * HOUR_MS ? instant : null;
  }

  paid(): OrderPaid {
    const { alliance, village, listFen, discountFen, totalFen } = this;
    return {
      ...{ orderId: this.orderId, orderNumber: this.number, allianceId: allianceId(alliance) },
      ...{ buyerId: buyerId(this.place), buyerMask: '买**', liveSessionId: null },
      ...{ streamerId: STREAMERS[alliance] ?? '', paymentId: this.paymentId, provider: 'sandbox' },
      paidAt: this.paidAt,
      lines: [
        {
          ...{
            lineId: this.lineId,
            skuId: skuId(alliance, village),
            productId: productId(alliance, village),
          },
          ...{ category: 'radish', villageId: villageId(alliance, village) },
          ...{ growerId: growerId(alliance, this.grower), itemName: '沙窝萝卜 5 斤装' },
          ...{ quantity: 1, unitGrams: 2_500, listFen, discountFen },
        },
      ],
      ...{ goodsFen: listFen, discountFen, freightFen: 0n, freightCostFen: FREIGHT_COST, totalFen },
      providerFeeFen: this.feeFen,
    };
  }
}

let sealed: { name: string; phone: string; street: string; index: string } | undefined;

/** The order as the shop has it: with its line, payment, box and steps. */
export function fillOrder(rows: Rows, sale: Sale): void {
  const { orderId, number, paidAt, listFen, discountFen, totalFen, completedAt, refundedAt } = sale;
  const { allianceId: alliance, lines, ...paid } = sale.paid();
  const [line] = lines;
  if (!line) throw new Error('an order has a line');
  const refundedFen = refundedAt === null ? 0n : totalFen;
  const placedAt = at(paidAt - 60_000);
  const status = completedAt === null ? 'paid' : 'completed';
  rows.add('orders', {
    ...{ id: orderId, number, buyer_id: paid.buyerId, request_id: orderId, request_hash: '0'.repeat(64) },
    ...{ alliance_id: alliance, status, buyer_mask: '买**', goods_fen: listFen, discount_fen: discountFen },
    ...{ freight_fen: 0, freight_cost_fen: FREIGHT_COST, total_fen: totalFen, refunded_fen: refundedFen },
    ...{ is_perishable: 0, pay_by: at(paidAt + HOUR_MS), placed_at: placedAt, payment_id: sale.paymentId },
    ...{ paid_at: at(paidAt), completed_at: completedAt === null ? null : at(completedAt) },
  });
  rows.add('order_lines', {
    ...{ id: line.lineId, order_id: orderId, position: 1, sku_id: line.skuId, product_id: line.productId },
    ...{ product_slug: 'radish', category: 'radish', village_id: line.villageId, grower_id: line.growerId },
    ...{ item_name: line.itemName, picture_url: '', picture_alt: '', picture_ground: 'sand' },
    ...{ unit_grams: 2_500, quantity: 1, unit_fen: listFen, list_fen: listFen, discount_fen: discountFen },
    ...{ refunded_quantity: refundedAt === null ? 0 : 1, refunded_fen: refundedFen, sha256: '0'.repeat(64) },
  });
  rows.add('payments', {
    ...{ id: sale.paymentId, order_id: orderId, order_number: number, payer_id: paid.buyerId },
    ...{ alliance_id: alliance, provider: 'sandbox', method: 'alipay', status: 'succeeded' },
    ...{ amount_fen: totalFen, expires_at: at(paidAt + HOUR_MS), provider_ref: `SB${number}` },
    ...{ captured_fen: totalFen, fee_fen: sale.feeFen, captured_at: at(paidAt), request_id: orderId },
    ...{ request_hash: '0'.repeat(64), created_at: placedAt },
  });
  fillBox(rows, sale, alliance, line.villageId);
  fillSteps(rows, sale);
}

function fillBox(rows: Rows, sale: Sale, alliance: string, village: string): void {
  const { orderId, number, paidAt, completedAt } = sale;
  sealed ??= {
    name: seal('沈青'),
    phone: seal('13812340001'),
    street: seal('演示路 8 号'),
    index: blindIndex('x'),
  };
  const { name, phone, street, index } = sealed;
  rows.add('consignments', {
    ...{ order_id: orderId, order_number: number, alliance_id: alliance, name, phone, phone_index: index },
    ...{ region_code: '120104', street, '`groups`': '[]', created_at: at(paidAt) },
  });
  const signedAt = completedAt === null ? null : at(completedAt - HOUR_MS);
  rows.add('parcels', {
    ...{ id: idOf('PX', sale.alliance * 1_000_000 + sale.place), order_id: orderId, order_number: number },
    ...{ alliance_id: alliance, village_id: village, carrier_code: 'zto', planned_grams: 2_500 },
    ...{ status: signedAt === null ? 'awaiting_pickup' : 'signed', signed_at: signedAt },
    trace_code: `${sale.alliance}${String(sale.place).padStart(11, '0')}`,
    ...{ ship_by: at(paidAt + 2 * DAY_MS), paid_at: at(paidAt), opened_at: at(paidAt) },
  });
}

function fillSteps(rows: Rows, { alliance, place, orderId, paidAt, completedAt }: Sale): void {
  const n = (alliance * 1_000_000 + place) * 2;
  const step = (id: string, name: string, from: string, to: string, by: string, instant: Instant): void => {
    rows.add('steps', {
      ...{ id, thing: 'order', thing_id: orderId, step: name, from_status: from, to_status: to, done_by: by },
      at: at(instant),
    });
  };
  step(idOf('SP', n), 'pay', 'placed', 'paid', 'MarkOrderPaid', paidAt);
  if (completedAt !== null)
    step(idOf('SP', n + 1), 'complete', 'delivered', 'completed', buyerId(place), completedAt);
}
