import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf, type Tx } from '@app/outbox';
import { ParcelsQueries } from '@app/parcels';
import { newId } from '@app/platform';
import { giveBackCoupon } from '@app/promotions';
import { canStep, FULL_PERCENT, isCalledOff, refundPlan } from '../core';
import { FollowParcels } from '../follow-parcels';
import { linesOf, lockOrder, stepOrder } from '../lock-order';
import type { OrderRow } from '../order.row';
import { refundDecided } from '../refund-decided';

/** The crop failed for a box: its lines are refunded. When no box is left the order is cancelled; when all others have left it is shipped. */
@Injectable()
export class RefundShort {
  constructor(
    private readonly transactions: Transactions,
    private readonly parcels: ParcelsQueries,
    private readonly boxes: FollowParcels,
  ) {}

  react(event: EventOf<'task.short'>): Promise<void> {
    return this.transactions.once(RefundShort.name, event.id, async (tx) => {
      const { orderId, lines: short } = event.payload;
      const order = await lockOrder(tx, orderId);
      if (isCalledOff(order.status)) return;
      const wanted = short.map((line) => ({ ...line, levelPercent: FULL_PERCENT }));
      const { lines, freightFen } = refundPlan(order, await linesOf(tx, orderId), wanted);
      await refundDecided(tx, order, { refundId: newId(), cause: 'short', lines, freightFen });
      const boxes = await this.parcels.parcelsOf(tx.rows, orderId);
      const isNothingSent = boxes.every((box) => box.status === 'cancelled');
      if (isNothingSent && canStep(order.status, 'cancel')) await cancelEmpty(tx, order);
      else await this.boxes.follow(tx, order, RefundShort.name);
    });
  }
}

async function cancelEmpty(tx: Tx, order: OrderRow): Promise<void> {
  await stepOrder(tx, order, 'cancel', RefundShort.name, { endedAt: tx.now }, { reason: 'short' });
  await giveBackCoupon(tx, order.id);
  await tx.emit('order.cancelled', { orderId: order.id, allianceId: order.allianceId });
}
