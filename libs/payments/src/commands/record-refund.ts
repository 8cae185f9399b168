import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
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
      else if (canStepRefund(refund.status, 'fail'))
        await stepRefund(tx, refund, 'fail', RecordRefund.name, { providerRef });
    });
  }
}
