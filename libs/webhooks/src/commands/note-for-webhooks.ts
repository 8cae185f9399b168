import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Transactions, type Tx } from '@app/outbox';
import { publicId, webhookBody } from '../core';
import { addDelivery } from '../deliveries';
import { dataOf, TYPE_OF, type ToldEvent } from '../told-by';
import { WebhookEndpointRow } from '../webhook-endpoint.row';

/** Writes what the endpoints of an alliance are to be told of an event. Most alliances have none, and then it costs one look. */
@Injectable()
export class NoteForWebhooks {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: DataSource,
  ) {}

  async react(event: ToldEvent): Promise<void> {
    const { allianceId } = event.payload;
    const open = { allianceId, status: In(['active', 'paused']) };
    if (!(await this.database.manager.existsBy(WebhookEndpointRow, open))) return;
    await this.transactions.once(NoteForWebhooks.name, event.id, async (tx) => {
      const endpoints = await tx.rows.find(WebhookEndpointRow, { where: open, order: { id: 'ASC' } });
      const type = TYPE_OF[event.name];
      const wanting = endpoints.filter((endpoint) => endpoint.types.includes(type));
      if (wanting.length > 0) await note(tx, event, wanting);
    });
  }
}

async function note(tx: Tx, event: ToldEvent, endpoints: readonly WebhookEndpointRow[]): Promise<void> {
  const type = TYPE_OF[event.name];
  const eventId = publicId(event);
  const createdAt = new Date(event.at).toISOString();
  const { allianceId } = event.payload;
  const body = webhookBody({ id: eventId, type, createdAt, allianceId }, await dataOf(tx, event));
  for (const { id: endpointId } of endpoints) await addDelivery(tx, { endpointId, eventId, type, body });
}
