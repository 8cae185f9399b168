import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { giveBackStock } from '@app/catalog';
import { Transactions, type Tx } from '@app/outbox';
import { cancelParcels, OriginTaskRow, ParcelLineRow } from '@app/parcels';
import { requirePermission, type Actor } from '@app/platform';
import { giveBackCoupon } from '@app/promotions';
import { closeOrder } from '../close-order';
import { wholeRefund } from '../core';
import { linesOf, lockOrderFor, stepOrder } from '../lock-order';
import type { OrderRow } from '../order.row';
import { refundOrderLines } from '../refund-order-lines';
import { wasDone } from '../same-step';

/** Before payment the order is withdrawn; after it, as long as no box has left its village, cancelled and refunded whole. */
@Injectable()
export class CancelOrder {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: { orderNumber: string; requestId: string }): Promise<OrderRow> {
    requirePermission(actor, 'order.place');
    return this.transactions.run(async (tx) => {
      const { orderNumber, requestId } = input;
      const order = await lockOrderFor(tx, actor, orderNumber);
      if (await wasDone(tx, actor.id, requestId, order.id, ['close', 'cancel'])) return order;
      if (order.status === 'placed') await closeOrder(tx, order, 'withdrawn', actor.id, { requestId });
      else await cancelPaid(tx, order, actor.id, requestId);
      return order;
    });
  }
}

async function cancelPaid(tx: Tx, order: OrderRow, by: string, requestId: string): Promise<void> {
  await stepOrder(tx, order, 'cancel', by, { endedAt: tx.now }, { requestId });
  await cancelParcels(tx, order.id, by);
  await giveBackCoupon(tx, order.id);
  await giveBackStock(tx, await stillPromised(tx, order.id));
  const { id: orderId, allianceId } = order;
  await tx.emit('order.cancelled', { orderId, allianceId });
  await refundOrderLines(tx, order, wholeRefund(order, await linesOf(tx, orderId)), 'cancelled');
}

/** Boxes whose crop failed gave their stock back by themselves. Before boxes are opened all lines are promised. */
async function stillPromised(tx: Tx, orderId: string): Promise<{ skuId: string; quantity: number }[]> {
  const tasks = await tx.rows.findBy(OriginTaskRow, { orderId });
  if (tasks.length === 0) return linesOf(tx, orderId);
  const parcelIds = tasks.filter((task) => task.status !== 'short').map((task) => task.parcelId);
  return parcelIds.length === 0 ? [] : tx.rows.findBy(ParcelLineRow, { parcelId: In(parcelIds) });
}
