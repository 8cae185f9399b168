import { alliancesWith, Refusal, type Actor } from '@app/platform';
import type { StepNote, Tx } from '@app/outbox';
import { afterStep, type OrderStep } from './core';
import { OrderLineRow } from './order-line.row';
import { OrderRow } from './order.row';

/** Locks the order; whatever changes it waits here, so a race has one winner. */
export async function lockOrder(tx: Tx, id: string): Promise<OrderRow> {
  const order = await tx.rows.findOne(OrderRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!order) throw new Refusal('not_found', { thing: 'order' });
  return order;
}

/** Locks one's own order, or one in the scope of an office that may refund. Anyone else's is not found. */
export async function lockOrderFor(tx: Tx, actor: Actor, number: string): Promise<OrderRow> {
  const order = await tx.rows.findOne(OrderRow, { where: { number }, lock: { mode: 'pessimistic_write' } });
  const isInScope =
    order?.buyerId === actor.id || (order && alliancesWith(actor, 'order.refund').includes(order.allianceId));
  if (!order || !isInScope) throw new Refusal('not_found', { thing: 'order' });
  return order;
}

/** Takes a step of the one table, with what is learnt by it, and leaves its record. */
export async function stepOrder(
  tx: Tx,
  order: OrderRow,
  step: OrderStep,
  by: string,
  learnt: Partial<OrderRow> = {},
  note: StepNote = {},
): Promise<void> {
  const from = order.status;
  const change = { ...learnt, status: afterStep(from, step) };
  await tx.rows.update(OrderRow, order.id, change);
  await tx.step('order', order.id, step, from, change.status, by, note);
  Object.assign(order, change);
}

export function linesOf(tx: Tx, orderId: string): Promise<OrderLineRow[]> {
  return tx.rows.find(OrderLineRow, { where: { orderId }, order: { position: 'ASC' } });
}
