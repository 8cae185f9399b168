import { Injectable } from '@nestjs/common';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { Transactions } from '@app/outbox';
import { wasDone } from '@app/orders';
import { drawSecret, lockEndpointFor, OLD_SECRET_LASTS_MS } from '../endpoints';
import { WebhookEndpointRow } from '../webhook-endpoint.row';

/** A new secret; the old one signs beside it for a day, so that the receiver can change over without losing a message. */
@Injectable()
export class RotateWebhookSecret {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, id: string, requestId: string): Promise<WebhookEndpointRow> {
    requirePermission(actor, 'webhook.manage');
    return this.transactions.run(async (tx) => {
      const endpoint = await lockEndpointFor(tx, actor, id);
      if (await wasDone(tx, actor.id, requestId, id, ['rotate'])) return endpoint;
      const { status } = endpoint;
      if (status === 'ended') throw new Refusal('step_not_allowed', { status, step: 'rotate' });
      const change = {
        ...{ secret: drawSecret(), secretAt: tx.now },
        ...{ oldSecret: endpoint.secret, oldSecretUntil: tx.now + OLD_SECRET_LASTS_MS },
      };
      await tx.rows.update(WebhookEndpointRow, id, change);
      await tx.step('webhook_endpoint', id, 'rotate', status, status, actor.id, { requestId });
      return Object.assign(endpoint, change);
    });
  }
}
