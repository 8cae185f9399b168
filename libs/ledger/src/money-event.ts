import { decodePayload, isMoneyEvent, type EventOf, type MoneyEventName } from '@app/outbox';
import type { EntityManager } from 'typeorm';
import { idemKeyOf } from './core';

export type MoneyEvent = { [N in MoneyEventName]: EventOf<N> }[MoneyEventName];

/** The next events to book, in the order of their numbers, without those that are being booked already. */
export async function nextEvents(
  rows: EntityManager,
  max: number,
  inHand: readonly string[] = [],
): Promise<MoneyEvent[]> {
  const found: { id: string; name: string; payload: string; createdAt: Date }[] = await rows.query(
    `SELECT id, name, payload, created_at AS createdAt FROM outbox_events
     WHERE is_booked = 0 ${inHand.length === 0 ? '' : 'AND id NOT IN (?)'} ORDER BY id LIMIT ?`,
    [...(inHand.length === 0 ? [] : [inHand]), max],
  );
  // The payload's shape was checked by the compiler when it was written.
  const events = found.map(({ id, name, payload, createdAt }) => ({
    id,
    name,
    at: createdAt.getTime(),
    payload: decodePayload(payload),
  }));
  return (events as MoneyEvent[]).filter((event) => isMoneyEvent(event.name));
}

/** The order that an event is about, if it is about one. */
export function orderOf({ payload }: MoneyEvent): string[] {
  return 'orderId' in payload && payload.orderId !== null ? [payload.orderId] : [];
}

/** Keys that decide whether the event is booked already, or must wait. */
export function keysOf(event: MoneyEvent): string[] {
  return [idemKeyOf(event), ...keyBefore(event)];
}

/** What must be in the books before it. */
function keyBefore({ name, payload }: MoneyEvent): string[] {
  if (name === 'refund.paid') return [`refund:${payload.refundId}`];
  if (name === 'refund.accepted') return [`orphan:${payload.paymentId}`];
  if (name === 'payout.returned') return [`payout:${payload.outNo}`];
  return name === 'chargeback.won' || name === 'chargeback.lost'
    ? [`chargeback:${payload.chargebackId}`]
    : [];
}

const OF_SALES: readonly MoneyEventName[] = [
  'order.paid',
  'order.completed',
  'refund.accepted',
  'refund.paid',
];

/** A sale's own events move nothing but its order, its parties and their debts: what they leave is all in the batch's hand. */
export function isOfSale({ name }: MoneyEvent): boolean {
  return OF_SALES.includes(name);
}
