import { sumFen } from '@app/money';
import { invariant } from '@app/platform';
import type { EventPayloads, Tx } from '@app/outbox';
import { lookAgain } from './pay-refund';
import { PaymentRow } from './payment.row';
import { RefundRow } from './refund.row';

export type AcceptedRefund = Omit<EventPayloads['refund.accepted'], 'acceptedAt'>;

/** Joins a transaction that decided on a refund: the money is owed to the buyer from now on, and the provider is told by a worker. */
export async function acceptRefund(tx: Tx, refund: AcceptedRefund): Promise<void> {
  const { refundId, orderId, allianceId, paymentId, cause, totalFen } = refund;
  const payment = await tx.rows.findOne(PaymentRow, {
    where: { id: paymentId },
    lock: { mode: 'pessimistic_write' },
  });
  const earlier = await tx.rows.findBy(RefundRow, { paymentId });
  const leftFen = (payment?.capturedFen ?? 0n) - sumFen(earlier.map((each) => each.totalFen));
  invariant(
    totalFen > 0n && totalFen <= leftFen,
    `payment ${paymentId} holds what refund ${refundId} returns`,
  );
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
