import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { Counter } from 'prom-client';
import { Providers, RecordCapture, RecordChargeback, RecordRefund, type ProviderName } from '@app/payments';
import { metrics, Refusal, type Instant } from '@app/platform';

const messages = new Counter({
  name: 'payment_messages_total',
  help: 'Verified messages of payment providers by what they told',
  labelNames: ['provider', 'kind'],
  registers: [metrics],
});

/** The way of every provider's message: the raw body's signature, then its meaning, then the command. Answered after the commit. */
@Injectable()
export class ProviderWebhook {
  constructor(
    private readonly providers: Providers,
    private readonly captures: RecordCapture,
    private readonly refunds: RecordRefund,
    private readonly chargebacks: RecordChargeback,
  ) {}

  async take(
    name: ProviderName,
    raw: Buffer | undefined,
    headers: IncomingHttpHeaders,
    now: Instant,
  ): Promise<void> {
    if (!raw) throw new Refusal('wrong_key');
    const event = await this.providers.of(name).readWebhook(raw, headers, now);
    if ('paymentId' in event) await this.captures.run(event);
    else if ('refundId' in event) await this.refunds.run(event);
    else if ('disputeRef' in event) await this.chargebacks.run(event);
    messages.inc({ provider: name, kind: event.kind });
  }
}
