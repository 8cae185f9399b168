import { Injectable } from '@nestjs/common';
import { requirePermission, type Actor } from '@app/platform';
import { Transactions } from '@app/outbox';
import { lockEndpointFor, stepEndpoint } from '../endpoints';
import type { WebhookEndpointRow } from '../webhook-endpoint.row';

/** For good: its place is free and what waits is not sent. Its row and its deliveries stay to be read. */
@Injectable()
export class EndWebhook {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, id: string): Promise<WebhookEndpointRow> {
    requirePermission(actor, 'webhook.manage');
    return this.transactions.run(async (tx) => {
      const endpoint = await lockEndpointFor(tx, actor, id);
      if (endpoint.status !== 'ended')
        await stepEndpoint(tx, endpoint, 'end', actor.id, { reason: 'by_hand' });
      return endpoint;
    });
  }
}
