import type { Tx } from '@app/outbox';
import { canStepRefund, refundRetryAt } from './core';
import { PaymentRow } from './payment.row';
import { RefundRow } from './refund.row';
import { stepRefund } from './step-payment';

export async function lockRefund(
  tx: Tx,
  refundId: string,
): Promise<{ refund: RefundRow; payment: PaymentRow } | null> {
  const refund = await tx.rows.findOne(RefundRow, {
    where: { id: refundId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!refund) return null;
  return { refund, payment: await tx.rows.findOneByOrFail(PaymentRow, { id: refund.paymentId }) };
}

/** A timer: whatever became of the tries until then, a refund that is not paid is taken up again. */
export async function lookAgain(tx: Tx, refundId: string, tries: number): Promise<void> {
  const dueAt = refundRetryAt(tries, tx.now);
  if (dueAt !== null) await tx.emitAt(dueAt, 'refund.retry', { refundId, tries });
}

/** The provider has returned the money. Said once, whether its answer or its message comes first. */
export async function payRefund(
  tx: Tx,
  refund: RefundRow,
  payment: PaymentRow,
  providerRef: string,
  by: string,
): Promise<void> {
  if (!canStepRefund(refund.status, 'pay')) return;
  await stepRefund(tx, refund, 'pay', by, { providerRef, paidAt: tx.now });
  await tx.emit('refund.paid', {
    refundId: refund.id,
    orderId: refund.orderId,
    allianceId: refund.allianceId,
    provider: payment.provider,
    totalFen: refund.totalFen,
    // Neither provider returns its fee; what a statement says otherwise is booked from the statement.
    feeReturnedFen: 0n,
    paidAt: tx.now,
  });
}
