import type { WebhookDeliveryRow, WebhookEndpointRow } from '@app/webhooks';
import type { WebhookDelivery, WebhookEndpoint } from '../generated/schema';

/** The secret is shown to who has just made it, and to nobody else. */
export function toEndpointView(row: WebhookEndpointRow, secret: string | null = null): WebhookEndpoint {
  const { id, url, types, status, reason, oldSecretUntil, failuresInRow, createdAt, endedAt } = row;
  return {
    ...{ id, url, types: [...types], status, reason, secret },
    ...{ oldSecretUntil, failuresInRow, createdAt, endedAt },
  };
}

export function toDeliveryView(row: WebhookDeliveryRow): WebhookDelivery {
  const { id, eventId, type, status, tries, createdAt, dueAt: nextAt } = row;
  const { triedAt, tookMs, code, trouble, reply, body } = row;
  return {
    ...{ id, eventId, type, status, tries, createdAt, nextAt },
    ...{ triedAt, tookMs, code, trouble, reply, body },
  };
}
