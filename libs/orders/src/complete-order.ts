import { invariant } from '@app/platform';
import type { StepNote, Tx } from '@app/outbox';
import { stepOrder } from './lock-order';
import type { OrderRow } from './order.row';

/** The sale is done: from now on the split is due. */
export async function completeOrder(tx: Tx, order: OrderRow, by: string, note: StepNote = {}): Promise<void> {
  await stepOrder(tx, order, 'complete', by, { completedAt: tx.now }, note);
  const { id: orderId, allianceId, deliveredAt } = order;
  invariant(deliveredAt !== null, `order ${orderId} was delivered`);
  // Its money never came here: the books know nothing of it and hear nothing.
  if (order.platform !== null) {
    await tx.emit('order.import_completed', { orderId, allianceId });
    return;
  }
  await tx.emit('order.completed', { orderId, allianceId, completedAt: tx.now, deliveredAt });
}
