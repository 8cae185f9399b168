import { Injectable } from '@nestjs/common';
import { requirePermission, type Actor } from '@app/platform';
import { Transactions } from '@app/outbox';
import { lockEndpointFor, stepEndpoint } from '../endpoints';
import type { WebhookEndpointRow } from '../webhook-endpoint.row';

/** Nothing is sent until it goes on; what happens meanwhile is kept for then. */
@Injectable()
export class PauseWebhook {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, id: string): Promise<WebhookEndpointRow> {
    requirePermission(actor, 'webhook.manage');
    return this.transactions.run(async (tx) => {
      const endpoint = await lockEndpointFor(tx, actor, id);
      if (endpoint.status !== 'paused')
        await stepEndpoint(tx, endpoint, 'pause', actor.id, { reason: 'by_hand' });
      return endpoint;
    });
  }
}
