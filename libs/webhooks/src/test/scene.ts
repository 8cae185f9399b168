import { Course, type TestShop } from '@app/orders/test';
import { newId, type Actor } from '@app/platform';
import { AddWebhook, type AddWebhookInput } from '../commands/add-webhook';
import { NoteForWebhooks } from '../commands/note-for-webhooks';
import { SendTestEvent } from '../commands/send-test-event';
import { SendWebhooks } from '../commands/send-webhooks';
import { WebhookDeliveryRow } from '../webhook-delivery.row';
import { WebhookEndpointRow } from '../webhook-endpoint.row';
import { WebhooksModule } from '../webhooks.module';

export function secretaryOf(allianceId: string): Actor {
  return { id: newId(), offices: [{ office: 'alliance_secretary', allianceId, villageId: null }] };
}

/** An alliance with a shop and its secretary, who has programs told of what happens. */
export class WebhookScene {
  private constructor(
    readonly course: Course,
    readonly shop: TestShop,
    readonly secretary: Actor,
  ) {}

  static async open(settings: Record<string, string> = {}): Promise<WebhookScene> {
    const course = await Course.open([WebhooksModule], settings);
    const shop = await course.shop();
    return new WebhookScene(course, shop, secretaryOf(shop.sku.allianceId));
  }

  /** Another alliance in the same house. */
  async elsewhere(): Promise<WebhookScene> {
    const shop = await this.course.shop();
    return new WebhookScene(this.course, shop, secretaryOf(shop.sku.allianceId));
  }

  close(): Promise<void> {
    return this.course.close();
  }

  input(url: string, more: Partial<AddWebhookInput> = {}): AddWebhookInput {
    const { allianceId } = this.shop.sku;
    return { requestId: newId(), allianceId, url, types: ['order.paid'], ...more };
  }

  add(url: string, more: Partial<AddWebhookInput> = {}): Promise<WebhookEndpointRow> {
    return this.course.get(AddWebhook).run(this.secretary, this.input(url, more));
  }

  endpoint(id: string): Promise<WebhookEndpointRow> {
    return this.course.rows.findOneByOrFail(WebhookEndpointRow, { id });
  }

  deliveries(endpointId: string): Promise<WebhookDeliveryRow[]> {
    return this.course.rows.find(WebhookDeliveryRow, { where: { endpointId }, order: { id: 'ASC' } });
  }

  /** An order is paid and its event has been noted. */
  async paid(times = 1) {
    const order = await this.course.paid(this.shop);
    const event = await this.course.lastEvent('order.paid', order.id);
    for (let time = 0; time < times; time += 1) await this.course.get(NoteForWebhooks).react(event);
    return { order, event };
  }

  async ping(endpointId: string): Promise<void> {
    await this.course.get(SendTestEvent).run(this.secretary, endpointId, newId());
  }

  /** A sender is called, as the relay would. */
  send(endpointId: string): Promise<void> {
    return this.course.get(SendWebhooks).react(this.course.made('webhook.due', { endpointId }));
  }
}
