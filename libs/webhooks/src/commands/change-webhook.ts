import { Injectable } from '@nestjs/common';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { Transactions } from '@app/outbox';
import type { WebhookType } from '../core';
import { lockEndpointFor } from '../endpoints';
import { refuseEndpoint } from '../refuse-endpoint';
import { WebhookEndpointRow } from '../webhook-endpoint.row';
import { WebhookPost } from '../webhook-post';

export interface ChangeWebhookInput {
  readonly id: string;
  readonly url: string;
  readonly types: readonly string[];
}

/** Another address or other events. Saying the same again changes nothing. What waits goes to the new address. */
@Injectable()
export class ChangeWebhook {
  constructor(
    private readonly transactions: Transactions,
    private readonly post: WebhookPost,
  ) {}

  async run(actor: Actor, input: ChangeWebhookInput): Promise<WebhookEndpointRow> {
    requirePermission(actor, 'webhook.manage');
    refuseEndpoint(input, this.post.addresses);
    const { id, url } = input;
    const types = input.types as readonly WebhookType[];
    return this.transactions.run(async (tx) => {
      const endpoint = await lockEndpointFor(tx, actor, id);
      const { status } = endpoint;
      if (status === 'ended') throw new Refusal('step_not_allowed', { status, step: 'change' });
      const before = { url: endpoint.url, types: endpoint.types };
      if (before.url === url && before.types.join() === types.join()) return endpoint;
      await tx.rows.update(WebhookEndpointRow, id, { url, types });
      const detail = { before, after: { url, types } };
      await tx.step('webhook_endpoint', id, 'change', status, status, actor.id, { detail });
      return Object.assign(endpoint, { url, types });
    });
  }
}
