import { Injectable } from '@nestjs/common';
import { Clock, SECOND_MS, signatureOf } from '@app/platform';
import { Transactions, type EventOf } from '@app/outbox';
import { endTurn, takeTurn, type Tried } from '../sending-turn';
import type { WebhookDeliveryRow } from '../webhook-delivery.row';
import type { WebhookEndpointRow } from '../webhook-endpoint.row';
import { WebhookPost } from '../webhook-post';

/**
 * Sends what is due to one endpoint, outside of any transaction. One sender at a time has an endpoint, for a minute at most; a crash
 * after sending and before saying so sends again, which the receiver knows by the event's id.
 */
@Injectable()
export class SendWebhooks {
  constructor(
    private readonly transactions: Transactions,
    private readonly post: WebhookPost,
    private readonly clock: Clock,
  ) {}

  async react({ payload: { endpointId } }: EventOf<'webhook.due'>): Promise<void> {
    const turn = await this.transactions.run((tx) => takeTurn(tx, endpointId));
    if (!turn) return;
    const tried = await Promise.all(turn.deliveries.map((each) => this.sendOne(turn.endpoint, each)));
    await this.transactions.run((tx) => endTurn(tx, turn, tried, SendWebhooks.name));
  }

  private async sendOne(endpoint: WebhookEndpointRow, delivery: WebhookDeliveryRow): Promise<Tried> {
    const triedAt = this.clock.now();
    const { body, eventId, type } = delivery;
    const stamp = String(Math.floor(triedAt / SECOND_MS));
    const signatures = secretsAt(endpoint, triedAt).map((secret) => `v1=${signatureOf(body, secret, stamp)}`);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Lianji-Webhooks/1',
      'lianji-event-id': eventId,
      'lianji-event-type': type,
      'lianji-timestamp': stamp,
      'lianji-signature': signatures.join(','),
    };
    const answer = await this.post.send({ url: endpoint.url, body, headers });
    return { delivery, answer, triedAt, tookMs: this.clock.now() - triedAt };
  }
}

/** The new secret first; for a day after it was changed the old one signs too. */
function secretsAt({ secret, oldSecret, oldSecretUntil }: WebhookEndpointRow, now: number): string[] {
  return oldSecret !== null && now < (oldSecretUntil ?? 0) ? [secret, oldSecret] : [secret];
}
