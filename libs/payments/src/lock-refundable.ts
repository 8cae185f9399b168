import { In } from 'typeorm';
import type { Tx } from '@app/outbox';
import { ChargebackRow } from './chargeback.row';
import { refundableOf, type Refundable } from './core';
import { PaymentRow } from './payment.row';
import { RefundRow } from './refund.row';

/** Under the payment's lock, which whoever tells of a chargeback takes too: between the look and the refund nothing can come. */
export async function lockRefundable(tx: Tx, paymentId: string): Promise<Refundable> {
  const payment = await tx.rows.findOneOrFail(PaymentRow, {
    where: { id: paymentId },
    lock: { mode: 'pessimistic_write' },
  });
  const refunds = await tx.rows.findBy(RefundRow, { paymentId });
  return refundableOf(
    payment.capturedFen ?? 0n,
    refunds.map((each) => each.totalFen),
    await tx.rows.findBy(ChargebackRow, { paymentId }),
  );
}

/** Whether a bank has taken money of the order back, or may yet. */
export function isChargedBack(tx: Tx, orderId: string): Promise<boolean> {
  return tx.rows.existsBy(ChargebackRow, { orderId, status: In(['opened', 'lost']) });
}
