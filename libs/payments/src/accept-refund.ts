import type { EventPayloads, Tx } from '@app/outbox';
import { refuseTwice } from './core';
import { lockRefundable } from './lock-refundable';
import { lookAgain } from './pay-refund';
import { RefundRow } from './refund.row';

export type AcceptedRefund = Omit<EventPayloads['refund.accepted'], 'acceptedAt'>;

/**
 * Joins a transaction that decided on a refund: the money is owed to the buyer from now on, and the provider is told by a worker.
 * Where a coupon had paid all of it, the books alone are told: its fund has it back, and no provider moves anything.
 */
export async function acceptRefund(tx: Tx, refund: AcceptedRefund): Promise<void> {
  const { refundId, orderId, allianceId, paymentId, cause, totalFen } = refund;
  if (totalFen === 0n) {
    await tx.emit('refund.accepted', { ...refund, acceptedAt: tx.now });
    return;
  }
  refuseTwice(await lockRefundable(tx, paymentId), totalFen);
  await tx.rows.insert(RefundRow, {
    id: refundId,
    ...{ orderId, allianceId, paymentId, cause, totalFen },
    status: 'accepted',
    providerRef: null,
    acceptedAt: tx.now,
    paidAt: null,
  });
  await tx.step('refund', refundId, 'accept', null, 'accepted', cause);
  await tx.emit('refund.accepted', { ...refund, acceptedAt: tx.now });
  await lookAgain(tx, refundId, 1);
}
