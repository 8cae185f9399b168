import { Injectable, Inject } from '@nestjs/common';
import type { Tx } from '@app/outbox';
import { ParcelsQueries } from '@app/parcels';
import { SECOND_MS, SETTINGS, type Settings } from '@app/platform';
import { canStep } from './core';
import { stepOrder } from './lock-order';
import type { OrderRow } from './order.row';

/** Lets a locked order follow its boxes: shipped when all have left, delivered when all are signed for. Looks at facts, not at the order of messages. */
@Injectable()
export class FollowParcels {
  constructor(
    private readonly parcels: ParcelsQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async follow(tx: Tx, order: OrderRow, by: string): Promise<void> {
    if (!(await this.parcels.areAllHandedOver(tx.rows, order.id))) return;
    if (canStep(order.status, 'pack')) await packOrder(tx, order, by);
    if (canStep(order.status, 'ship')) {
      await stepOrder(tx, order, 'ship', by);
      await tx.emit('order.shipped', { orderId: order.id, allianceId: order.allianceId });
    }
    const deliveredAt = await this.parcels.lastSignedAt(tx.rows, order.id);
    if (deliveredAt === null || !canStep(order.status, 'deliver')) return;
    const receiptDueAt = tx.now + this.settings.AUTO_CONFIRM_SECONDS * SECOND_MS;
    await stepOrder(tx, order, 'deliver', by, { deliveredAt, receiptDueAt });
    const { id: orderId, allianceId } = order;
    await tx.emit('order.delivered', { orderId, allianceId, deliveredAt });
    await tx.emitAt(receiptDueAt, 'order.receipt_due', { orderId });
  }
}

/** The packhouse has begun. */
export async function packOrder(tx: Tx, order: OrderRow, by: string): Promise<void> {
  await stepOrder(tx, order, 'pack', by);
  await tx.emit('order.packing', { orderId: order.id, allianceId: order.allianceId });
}
