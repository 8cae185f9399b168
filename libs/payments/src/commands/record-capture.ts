import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { canStepPayment, type PaymentEvent } from '../core';
import { PaymentRow } from '../payment.row';
import { isNewEvent } from '../provider-event.row';
import { stepPayment } from '../step-payment';

/** What a provider told of a payment, each message once. Repeated, late or early ones change nothing that stands. */
@Injectable()
export class RecordCapture {
  constructor(private readonly transactions: Transactions) {}

  run(event: PaymentEvent): Promise<void> {
    return this.transactions.run(async (tx) => {
      const payment = await tx.rows.findOne(PaymentRow, {
        where: { id: event.paymentId, provider: event.provider },
        lock: { mode: 'pessimistic_write' },
      });
      if (!(await isNewEvent(tx, event, payment?.id ?? null)) || !payment) return;
      const step = event.kind === 'captured' ? 'succeed' : 'fail';
      if (!canStepPayment(payment.status, step)) return;
      if (event.kind === 'captured') await capture(tx, payment, event);
      else await stepPayment(tx, payment, 'fail', RecordCapture.name);
    });
  }
}

async function capture(
  tx: Tx,
  payment: PaymentRow,
  event: Extract<PaymentEvent, { kind: 'captured' }>,
): Promise<void> {
  const { provider, providerRef, amountFen, feeFen, at } = event;
  const learnt = { capturedFen: amountFen, feeFen, capturedAt: at, providerRef };
  await stepPayment(tx, payment, 'succeed', RecordCapture.name, learnt);
  const { id: paymentId, orderId } = payment;
  await tx.emit('payment.captured', {
    ...{ paymentId, orderId, provider, providerRef, amountFen, feeFen },
    capturedAt: at,
  });
}
