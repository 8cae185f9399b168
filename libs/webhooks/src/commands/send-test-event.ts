import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { MINUTE_MS, newId, Refusal, requirePermission, type Actor } from '@app/platform';
import { Transactions, type Tx } from '@app/outbox';
import { wasDone } from '@app/orders';
import { PING, webhookBody } from '../core';
import { addDelivery } from '../deliveries';
import { lockEndpointFor } from '../endpoints';
import { WebhookDeliveryRow } from '../webhook-delivery.row';
import type { WebhookEndpointRow } from '../webhook-endpoint.row';

const A_MINUTE_MAX = 10;

/** Sends an event that says nothing, to see whether it arrives and its signature is understood. */
@Injectable()
export class SendTestEvent {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, id: string, requestId: string): Promise<WebhookEndpointRow> {
    requirePermission(actor, 'webhook.manage');
    return this.transactions.run(async (tx) => {
      const endpoint = await lockEndpointFor(tx, actor, id);
      if (await wasDone(tx, actor.id, requestId, id, ['ping'])) return endpoint;
      const { status, allianceId } = endpoint;
      if (status !== 'active') throw new Refusal('step_not_allowed', { status, step: 'ping' });
      await refuseTooMany(tx, id);
      const eventId = `evt_${tx.now}_${newId()}`;
      const createdAt = new Date(tx.now).toISOString();
      const body = webhookBody({ id: eventId, type: PING, createdAt, allianceId }, {});
      await addDelivery(tx, { endpointId: id, eventId, type: PING, body });
      await tx.step('webhook_endpoint', id, 'ping', status, status, actor.id, { requestId });
      return endpoint;
    });
  }
}

async function refuseTooMany(tx: Tx, endpointId: string): Promise<void> {
  const createdAt = MoreThan(tx.now - MINUTE_MS);
  const count = await tx.rows.countBy(WebhookDeliveryRow, { endpointId, type: PING, createdAt });
  if (count >= A_MINUTE_MAX) throw new Refusal('rate_limited', { retryMs: MINUTE_MS });
}
