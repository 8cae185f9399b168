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

/** What an order learns by a step: columns that are an instant or an id as they stand. */
const LEARNT = {
  paymentId: 'payment_id',
  paidAt: 'paid_at',
  deliveredAt: 'delivered_at',
  receiptDueAt: 'receipt_due_at',
  completedAt: 'completed_at',
  endedAt: 'ended_at',
} as const;
type Learnt = Partial<Pick<OrderRow, keyof typeof LEARNT>>;

/** Takes a step of the one table, with what is learnt by it, and leaves its record. Plain SQL: a shopper waits for it. */
export async function stepOrder(
  tx: Tx,
  order: Pick<OrderRow, 'id' | 'status'>,
  step: OrderStep,
  by: string,
  learnt: Learnt = {},
  note: StepNote = {},
): Promise<void> {
  const from = order.status;
  const status = afterStep(from, step);
  const columns = learntColumns(learnt);
  await tx.rows.query(
    `UPDATE orders SET status = ?${columns.map(([name]) => `, ${name} = ?`).join('')} WHERE id = ?`,
    [status, ...columns.map(([, value]) => value), order.id],
  );
  await tx.step('order', order.id, step, from, status, by, note);
  Object.assign(order, learnt, { status });
}

function learntColumns(learnt: Learnt): (readonly [string, Date | string | null])[] {
  const known = Object.entries(learnt) as [keyof Learnt, Learnt[keyof Learnt]][];
  return known.map(([name, value]) => [
    LEARNT[name],
    typeof value === 'number' ? new Date(value) : (value ?? null),
  ]);
}

export function linesOf(tx: Tx, orderId: string): Promise<OrderLineRow[]> {
  return tx.rows.find(OrderLineRow, { where: { orderId }, order: { position: 'ASC' } });
}
