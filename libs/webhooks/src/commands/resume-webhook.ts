import { Injectable } from '@nestjs/common';
import { requirePermission, type Actor } from '@app/platform';
import { Transactions } from '@app/outbox';
import { lockEndpointFor, stepEndpoint } from '../endpoints';
import type { WebhookEndpointRow } from '../webhook-endpoint.row';

/** It goes on with what waits; failures are counted anew. */
@Injectable()
export class ResumeWebhook {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, id: string): Promise<WebhookEndpointRow> {
    requirePermission(actor, 'webhook.manage');
    return this.transactions.run(async (tx) => {
      const endpoint = await lockEndpointFor(tx, actor, id);
      if (endpoint.status === 'active') return endpoint;
      await stepEndpoint(tx, endpoint, 'resume', actor.id, { reason: null, failuresInRow: 0 });
      await tx.emit('webhook.due', { endpointId: id });
      return endpoint;
    });
  }
}
