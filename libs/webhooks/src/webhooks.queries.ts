import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan, MoreThan } from 'typeorm';
import { alliancesWith, Clock, DAY_MS, invariant, MINUTE_MS, type Actor } from '@app/platform';
import { WebhookDeliveryRow } from './webhook-delivery.row';
import { WebhookEndpointRow } from './webhook-endpoint.row';

const PAGE_MAX = 100;
const ENDED_SHOWN_MS = 30 * DAY_MS;
const ENDED_SHOWN_MAX = 20;
/** Long enough to copy it and for a retry of the request; after that nobody reads it from us. */
const SECRET_SHOWN_MS = 10 * MINUTE_MS;

export interface DeliveryPage {
  readonly rows: readonly WebhookDeliveryRow[];
  readonly hasNextPage: boolean;
}

@Injectable()
export class WebhooksQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The open ones in the order of their places, then those that ended lately. */
  async ofAlliance(allianceId: string): Promise<WebhookEndpointRow[]> {
    const rows = this.database.manager;
    const open = await rows.find(WebhookEndpointRow, {
      where: { allianceId, endedAt: IsNull() },
      order: { slot: 'ASC' },
    });
    const ended = await rows.find(WebhookEndpointRow, {
      where: { allianceId, endedAt: MoreThan(this.clock.now() - ENDED_SHOWN_MS) },
      order: { endedAt: 'DESC' },
      take: ENDED_SHOWN_MAX,
    });
    return [...open, ...ended];
  }

  /** In the scope of the actor's office, else null. */
  async byId(actor: Actor, id: string): Promise<WebhookEndpointRow | null> {
    const endpoint = await this.database.manager.findOneBy(WebhookEndpointRow, { id });
    const isOurs = endpoint && alliancesWith(actor, 'webhook.manage').includes(endpoint.allianceId);
    return isOurs ? endpoint : null;
  }

  /** Newest first. */
  async deliveries(
    endpointId: string,
    { first, after }: { readonly first: number; readonly after?: string | undefined },
  ): Promise<DeliveryPage> {
    invariant(first > 0 && first <= PAGE_MAX, 'a page has 1 to 100 deliveries');
    const rows = await this.database.manager.find(WebhookDeliveryRow, {
      where: { endpointId, ...(after !== undefined && { id: LessThan(after) }) },
      order: { id: 'DESC' },
      take: first + 1,
    });
    return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
  }

  /** The secret of an endpoint that was just made or changed over; null when the time to read it is over. */
  freshSecret({ secret, secretAt }: WebhookEndpointRow): string | null {
    return this.clock.now() < secretAt + SECRET_SHOWN_MS ? secret : null;
  }
}
