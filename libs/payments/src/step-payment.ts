import type { Tx } from '@app/outbox';
import { afterPaymentStep, afterRefundStep, type PaymentStep, type RefundStep } from './core';
import { PaymentRow } from './payment.row';
import { RefundRow } from './refund.row';

/** Takes a step of the one table, with what is learnt by it, and leaves its record. */
export async function stepPayment(
  tx: Tx,
  payment: PaymentRow,
  step: PaymentStep,
  by: string,
  learnt: Partial<Pick<PaymentRow, 'capturedFen' | 'feeFen' | 'capturedAt' | 'providerRef'>> = {},
): Promise<void> {
  const status = afterPaymentStep(payment.status, step);
  await tx.rows.update(PaymentRow, payment.id, { status, ...learnt });
  await tx.step('payment', payment.id, step, payment.status, status, by);
  Object.assign(payment, { status, ...learnt });
}

export async function stepRefund(
  tx: Tx,
  refund: RefundRow,
  step: RefundStep,
  by: string,
  learnt: Partial<Pick<RefundRow, 'providerRef' | 'paidAt'>> = {},
): Promise<void> {
  const status = afterRefundStep(refund.status, step);
  await tx.rows.update(RefundRow, refund.id, { status, ...learnt });
  const { providerRef } = learnt;
  await tx.step(
    'refund',
    refund.id,
    step,
    refund.status,
    status,
    by,
    providerRef ? { detail: { providerRef } } : {},
  );
  Object.assign(refund, { status, ...learnt });
}
