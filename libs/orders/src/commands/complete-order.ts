import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { ParcelsQueries } from '@app/parcels';
import { SECOND_MS, SETTINGS, type Settings } from '@app/platform';
import { completeOrder } from '../complete-order';
import { canStep } from '../core';
import { lockOrder } from '../lock-order';
import { OrderRow } from '../order.row';

/** The time to confirm is over. While the courier has taken a signature back, it waits once more. */
@Injectable()
export class CompleteOrder {
  constructor(
    private readonly transactions: Transactions,
    private readonly parcels: ParcelsQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  react(event: EventOf<'order.receipt_due'>): Promise<void> {
    return this.transactions.once(CompleteOrder.name, event.id, async (tx) => {
      const { orderId } = event.payload;
      const order = await lockOrder(tx, orderId);
      if (!canStep(order.status, 'complete')) return;
      const boxes = await this.parcels.parcelsOf(tx.rows, orderId);
      const isAllThere = boxes.every((box) => box.status === 'cancelled' || box.signedAt !== null);
      if (isAllThere) {
        await completeOrder(tx, order, CompleteOrder.name, this.settings);
        return;
      }
      const receiptDueAt = tx.now + this.settings.AUTO_CONFIRM_SECONDS * SECOND_MS;
      await tx.rows.update(OrderRow, orderId, { receiptDueAt });
      await tx.emitAt(receiptDueAt, 'order.receipt_due', { orderId });
    });
  }
}
