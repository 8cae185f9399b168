import { DAY_MS } from '@app/platform';
import type { EventPayloads, Tx } from '@app/outbox';
import { lockRefundable, refuseTwice } from '@app/payments';
import type { Fen } from '@app/money';
import { cappedRefund } from './core';
import { linesOf } from './lock-order';
import type { OrderRow } from './order.row';
import { refundOrderLines } from './refund-order-lines';

export type DecidedRefund = Omit<EventPayloads['refund.deferred'], 'orderId' | 'allianceId'>;

/**
 * A refund that was decided before, when nobody can be told to wait any more. While the buyer's bank holds the money it is looked
 * at again each day; what the bank kept in the end is not returned a second time.
 */
export async function refundDecided(tx: Tx, order: OrderRow, decided: DecidedRefund): Promise<void> {
  const { cause, refundId, fault } = decided;
  const free = order.paymentId === null ? null : await lockRefundable(tx, order.paymentId);
  if (free?.isDisputed) {
    const { id: orderId, allianceId } = order;
    await tx.step('refund', refundId, 'defer', null, 'deferred', cause);
    await tx.emitAt(tx.now + DAY_MS, 'refund.deferred', { orderId, allianceId, ...decided });
    return;
  }
  const plan = cappedRefund(order, await linesOf(tx, order.id), decided, free?.leftFen);
  await refundOrderLines(tx, order, plan, cause, refundId, fault);
}

/** Before somebody decides on a refund of a locked order: it must not reach the buyer twice. */
export async function requireRefundable(tx: Tx, order: OrderRow, totalFen: Fen): Promise<void> {
  if (order.paymentId !== null) refuseTwice(await lockRefundable(tx, order.paymentId), totalFen);
}
