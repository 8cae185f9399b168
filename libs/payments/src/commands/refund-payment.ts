import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, invariant } from '@app/platform';
import { Transactions, type EventOf } from '@app/outbox';
import { canStepRefund } from '../core';
import { lockRefund, payRefund } from '../pay-refund';
import { PaymentRow } from '../payment.row';
import { Providers } from '../providers';
import { RefundRow } from '../refund.row';
import { stepRefund } from '../step-payment';

/** Tells the provider to return money, outside of any transaction and with the refund's id as key: asked twice, it pays once. */
@Injectable()
export class RefundPayment {
  constructor(
    private readonly database: DataSource,
    private readonly providers: Providers,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  async react(event: EventOf<'refund.accepted'>): Promise<void> {
    const { refundId } = event.payload;
    const refund = await this.database.manager.findOneByOrFail(RefundRow, { id: refundId });
    if (refund.status !== 'accepted') return;
    const payment = await this.database.manager.findOneByOrFail(PaymentRow, { id: refund.paymentId });
    invariant(payment.providerRef, `payment ${payment.id} is known to its provider`);
    const done = await this.providers.of(payment.provider).refund({
      id: refund.id,
      paymentId: payment.id,
      paymentRef: payment.providerRef,
      totalFen: refund.totalFen,
      now: this.clock.now(),
    });
    await this.keep(event.id, refundId, done);
  }

  private keep(
    eventId: string,
    refundId: string,
    done: { providerRef: string | null; outcome: 'paid' | 'sent' | 'failed' },
  ): Promise<void> {
    return this.transactions.once(RefundPayment.name, eventId, async (tx) => {
      const found = await lockRefund(tx, refundId);
      invariant(found, `refund ${refundId} is there`);
      const { refund, payment } = found;
      const { providerRef, outcome } = done;
      if (outcome === 'paid') {
        await payRefund(tx, refund, payment, providerRef ?? '', RefundPayment.name);
        return;
      }
      const step = outcome === 'sent' ? 'send' : 'fail';
      if (canStepRefund(refund.status, step))
        await stepRefund(tx, refund, step, RefundPayment.name, { providerRef });
    });
  }
}
