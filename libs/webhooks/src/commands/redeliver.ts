import { Injectable } from '@nestjs/common';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { Transactions } from '@app/outbox';
import { wasDone } from '@app/orders';
import { stepDelivery } from '../deliveries';
import { lockEndpointFor } from '../endpoints';
import { WebhookDeliveryRow } from '../webhook-delivery.row';

/** Sends one delivery again, now and with all its tries before it, under the same event id and with the same body. */
@Injectable()
export class Redeliver {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, id: string, requestId: string): Promise<WebhookDeliveryRow> {
    requirePermission(actor, 'webhook.manage');
    return this.transactions.run(async (tx) => {
      const named = await tx.rows.findOneBy(WebhookDeliveryRow, { id });
      if (!named) throw new Refusal('not_found', { thing: 'webhook_delivery' });
      const { status } = await lockEndpointFor(tx, actor, named.endpointId);
      const delivery = await tx.rows.findOneByOrFail(WebhookDeliveryRow, { id });
      if (await wasDone(tx, actor.id, requestId, id, ['redeliver'])) return delivery;
      if (status !== 'active')
        throw new Refusal('step_not_allowed', { thing: 'webhook_endpoint', status, step: 'redeliver' });
      const fresh = { tries: 0, since: tx.now, dueAt: tx.now };
      await stepDelivery(tx, delivery, 'redeliver', actor.id, fresh, { requestId });
      await tx.emit('webhook.due', { endpointId: delivery.endpointId });
      return delivery;
    });
  }
}
