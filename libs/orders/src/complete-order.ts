import { invariant, type Settings } from '@app/platform';
import type { StepNote, Tx } from '@app/outbox';
import { stepOrder } from './lock-order';
import type { OrderRow } from './order.row';

type Holdback = Pick<Settings, 'HOLDBACK_SECONDS' | 'HOLDBACK_KEEPING_SECONDS'>;

/**
 * The sale is done: from now on the split is due. What is wrong with fresh goods is known in two days; goods that keep are opened
 * later, so what they brought rests longer before it is settled (ledger B9).
 */
export async function completeOrder(
  tx: Tx,
  order: OrderRow,
  by: string,
  { HOLDBACK_SECONDS: fresh, HOLDBACK_KEEPING_SECONDS: keeping }: Holdback,
  note: StepNote = {},
): Promise<void> {
  await stepOrder(tx, order, 'complete', by, { completedAt: tx.now }, note);
  const { id: orderId, allianceId, deliveredAt } = order;
  invariant(deliveredAt !== null, `order ${orderId} was delivered`);
  // Its money never came here: the books know nothing of it and hear nothing.
  if (order.platform !== null) {
    await tx.emit('order.import_completed', { orderId, allianceId });
    return;
  }
  const longer = order.isPerishable ? 0 : keeping - fresh;
  const rest = longer > 0 ? { longerHoldbackSeconds: longer } : {};
  await tx.emit('order.completed', { orderId, allianceId, completedAt: tx.now, deliveredAt, ...rest });
}
