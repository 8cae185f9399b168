import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { alliancesWith, newId, Refusal, requirePermission, type Actor } from '@app/platform';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { ENDPOINTS_MAX, type WebhookType } from '../core';
import { drawSecret } from '../endpoints';
import { refuseEndpoint } from '../refuse-endpoint';
import { WebhookEndpointRow } from '../webhook-endpoint.row';
import { WebhookPost } from '../webhook-post';

export interface AddWebhookInput {
  readonly requestId: string;
  readonly allianceId: string;
  readonly url: string;
  readonly types: readonly string[];
}

/** A secretary names where the alliance's own program listens; the secret is drawn by us. */
@Injectable()
export class AddWebhook {
  constructor(
    private readonly transactions: Transactions,
    private readonly post: WebhookPost,
  ) {}

  async run(actor: Actor, input: AddWebhookInput): Promise<WebhookEndpointRow> {
    requirePermission(actor, 'webhook.manage');
    const { requestId, allianceId, url } = input;
    if (!alliancesWith(actor, 'webhook.manage').includes(allianceId))
      throw new Refusal('not_found', { thing: 'alliance' });
    refuseEndpoint(input, this.post.addresses);
    return this.transactions.run(async (tx) => {
      const [earlier] = await tx.earlier(WebhookEndpointRow, { actorId: actor.id, requestId }, input);
      if (earlier) return earlier;
      const endpoint = tx.rows.create(WebhookEndpointRow, {
        ...{ id: newId(), allianceId, slot: await freeSlot(tx, allianceId), url },
        ...{ types: input.types as readonly WebhookType[], status: 'active', reason: null },
        ...{ secret: drawSecret(), secretAt: tx.now, oldSecret: null, oldSecretUntil: null },
        ...{ failuresInRow: 0, sendingUntil: null, createdAt: tx.now, endedAt: null },
        ...{ actorId: actor.id, requestId, requestHash: requestHash(input) },
      });
      await tx.rows.insert(WebhookEndpointRow, endpoint);
      await tx.step('webhook_endpoint', endpoint.id, 'add', null, 'active', actor.id);
      return endpoint;
    });
  }
}

/** Of two at once that find the same place free, the key lets one in and the other looks again. */
async function freeSlot(tx: Tx, allianceId: string): Promise<number> {
  const open = await tx.rows.findBy(WebhookEndpointRow, { allianceId, endedAt: IsNull() });
  const taken = new Set(open.map(({ slot }) => slot));
  for (let slot = 1; slot <= ENDPOINTS_MAX; slot += 1) if (!taken.has(slot)) return slot;
  throw new Refusal('over_limit', { thing: 'webhook_endpoint', max: ENDPOINTS_MAX });
}
