import { Injectable } from '@nestjs/common';
import { decodePayload, StepRow, Transactions, type Tx } from '@app/outbox';
import { canStepRefund, type RefundEvent } from '../core';
import { isNewEvent } from '../provider-event.row';
import { lockRefund, payRefund } from '../pay-refund';
import { stepRefund } from '../step-payment';

/** What a provider told of a refund, each message once. */
@Injectable()
export class RecordRefund {
  constructor(private readonly transactions: Transactions) {}

  run(event: RefundEvent): Promise<void> {
    return this.transactions.run(async (tx) => {
      const found = await lockRefund(tx, event.refundId);
      const isOurs = found?.payment.provider === event.provider;
      if (!(await isNewEvent(tx, event, isOurs ? found.payment.id : null)) || !isOurs) return;
      const { refund, payment } = found;
      const { providerRef } = event;
      if (event.kind === 'refund_paid') await payRefund(tx, refund, payment, providerRef, RecordRefund.name);
      else if (canStepRefund(refund.status, 'fail') && !(await hasFailedBefore(tx, event)))
        await stepRefund(tx, refund, 'fail', RecordRefund.name, { providerRef });
    });
  }
}

/** An earlier attempt's failure, told once more or late, says nothing of the one that is under way. */
async function hasFailedBefore(tx: Tx, { refundId, providerRef }: RefundEvent): Promise<boolean> {
  const failures = await tx.rows.findBy(StepRow, { thing: 'refund', thingId: refundId, step: 'fail' });
  return failures.some(({ detail }) => {
    const learnt = detail === null ? {} : (decodePayload(detail) as { providerRef?: string });
    return learnt.providerRef === providerRef;
  });
}
