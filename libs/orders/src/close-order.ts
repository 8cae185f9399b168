import { giveBackStock } from '@app/catalog';
import type { StepNote, Tx } from '@app/outbox';
import { closeOwed } from '@app/payments';
import { giveBackCoupon } from '@app/promotions';
import { linesOf, stepOrder } from './lock-order';
import type { OrderRow } from './order.row';

/** Ends a locked order that was never paid: nothing is owed, coupon and stock are free again. */
export async function closeOrder(
  tx: Tx,
  order: OrderRow,
  reason: 'not_paid' | 'withdrawn',
  by: string,
  note: StepNote = {},
): Promise<void> {
  await stepOrder(tx, order, 'close', by, { endedAt: tx.now }, { ...note, reason });
  await closeOwed(tx, order.id);
  await giveBackCoupon(tx, order.id);
  await giveBackStock(tx, await linesOf(tx, order.id));
  await tx.emit('order.closed', { orderId: order.id, allianceId: order.allianceId, reason });
}
