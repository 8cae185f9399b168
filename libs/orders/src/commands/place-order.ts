import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { takeStock } from '@app/catalog';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { consign, recipientTroubles, type FreightQuote, type Recipient } from '@app/parcels';
import { owe } from '@app/payments';
import {
  cleanText,
  maskName,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  SECOND_MS,
  SETTINGS,
  type Actor,
  type Settings,
} from '@app/platform';
import { redeemClaims, useCoupon } from '@app/promotions';
import { buyerOf } from '../buyer-of';
import { drawnNumber, ORDER_NUMBER_BOUND, placeTroubles, type OrderLineInput } from '../core';
import { requireWithinDay } from '../day-limit';
import { OrderLineRow } from '../order-line.row';
import { OrderRow } from '../order.row';
import { UNTOUCHED } from '../untouched';
import { snapshotLines, type PricedLine } from '../snapshot-lines';
import { priceBasket, type PricedBasket } from '../price-basket';

export interface PlaceOrderInput {
  readonly requestId: string;
  readonly lines: readonly OrderLineInput[];
  readonly recipient: Recipient;
  readonly liveSessionId?: string | null | undefined;
  readonly couponCode?: string | null | undefined;
  readonly acceptsPerishable: boolean;
  readonly note?: string | null | undefined;
}

/**
 * Places an order in one transaction: priced, consigned, owed, its stock promised. The two hot rows, coupon and stock, are
 * locked last, so that a sale of one SKU queues for as short as it can.
 */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(buyer: Actor, input: PlaceOrderInput): Promise<OrderRow> {
    requirePermission(buyer, 'order.place');
    refuseTroubles({ ...placeTroubles(input), ...recipientTroubles(input.recipient) });
    return this.transactions.run(async (tx) => {
      const { requestId, lines, recipient, couponCode, liveSessionId } = input;
      const [earlier] = await tx.earlier(OrderRow, { buyerId: buyer.id, requestId }, input);
      if (earlier) return earlier;

      const { regionCode } = recipient;
      const basket = { buyerId: buyer.id, lines, regionCode, couponCode, liveSessionId };
      const priced = await priceBasket(tx.rows, basket, tx.now);
      if (priced.draft.isPerishable && !input.acceptsPerishable) throw new Refusal('perishable_not_accepted');
      const order = this.orderOf(tx, buyer, input, priced);
      await tx.rows.insert(OrderRow, order);
      await tx.rows.insert(OrderLineRow, await snapshotLines(tx, order.id, priced.draft.lines));
      await consignAndOwe(tx, order, recipient, priced.freight, priced.draft.lines);
      await redeemClaims(tx, priced.claims, order.id);
      if (couponCode) await this.useCoupon(tx, order, couponCode);
      await takeUnclaimed(tx, buyer.id, lines);
      await this.tell(tx, order);
      return order;
    });
  }

  private orderOf(
    tx: Tx,
    buyer: Actor,
    input: PlaceOrderInput,
    { draft, freight, claims, liveOffsetMs }: PricedBasket,
  ): OrderRow {
    const { goodsFen, discountFen, allianceId, isPerishable } = draft;
    const liveSessionId = input.liveSessionId ?? null;
    const { ORDER_PAY_SECONDS, LIVE_ORDER_PAY_SECONDS } = this.settings;
    const isShort = liveSessionId !== null || claims.length > 0;
    const paySeconds = isShort ? LIVE_ORDER_PAY_SECONDS : ORDER_PAY_SECONDS;
    const note = cleanText(input.note ?? '');
    return tx.rows.create(OrderRow, {
      ...UNTOUCHED,
      id: newId(),
      number: drawnNumber(tx.now, randomInt(ORDER_NUMBER_BOUND)),
      buyerId: buyer.id,
      requestId: input.requestId,
      requestHash: requestHash(input),
      ...{ allianceId, liveSessionId, liveOffsetMs, goodsFen, discountFen, isPerishable },
      ...{ platform: null, platformNumber: null },
      buyerMask: maskName(cleanText(input.recipient.name)),
      freightFen: freight.freightFen,
      freightCostFen: freight.costFen,
      totalFen: goodsFen - discountFen + freight.freightFen,
      note: note === '' ? null : note,
      payBy: tx.now + paySeconds * SECOND_MS,
      placedAt: tx.now,
    });
  }

  private async useCoupon(tx: Tx, order: OrderRow, code: string): Promise<void> {
    const { id: orderId, allianceId, goodsFen } = order;
    const use = { code, allianceId, buyerId: buyerOf(order), goodsFen, orderId };
    const { couponId } = await useCoupon(tx, use);
    await tx.rows.update(OrderRow, orderId, { couponId });
    order.couponId = couponId;
  }

  private async tell(tx: Tx, order: OrderRow): Promise<void> {
    const { id: orderId, allianceId, liveSessionId, totalFen } = order;
    await tx.step('order', orderId, 'place', null, order.status, buyerOf(order));
    await tx.emit('order.placed', { orderId, allianceId, liveSessionId, totalFen });
    await tx.emitAt(order.payBy, 'order.payment_due', { orderId });
  }
}

/** What a flash claim holds is promised already: its deal did so for all of its goods. */
async function takeUnclaimed(tx: Tx, buyerId: string, lines: readonly OrderLineInput[]): Promise<void> {
  const plain = lines.filter((line) => !line.flashClaimId);
  if (plain.length > 0) await requireWithinDay(tx, buyerId, await takeStock(tx, plain));
}

async function consignAndOwe(
  tx: Tx,
  order: OrderRow,
  recipient: Recipient,
  quote: FreightQuote,
  lines: readonly PricedLine[],
): Promise<void> {
  const { id: orderId, number: orderNumber, allianceId, totalFen, payBy } = order;
  await consign(tx, { orderId, orderNumber, allianceId, recipient, quote });
  await owe(tx, {
    ...{ orderId, orderNumber, allianceId, payBy },
    payerId: buyerOf(order),
    amountFen: totalFen,
    description: lines.map((line) => `${line.itemName} ×${String(line.quantity)}`).join(', '),
  });
}
