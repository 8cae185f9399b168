/** What an alliance's own programs can be told of. Public names: once given, one is never changed or reused. */
export const WEBHOOK_TYPES = [
  'order.paid',
  'order.completed',
  'order.refunded',
  'parcel.shipped',
  'parcel.signed',
  'session.started',
  'session.ended',
  'settlement.published',
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/** Sent by hand, to try an endpoint; every endpoint takes it. */
export const PING = 'webhook.ping';
export type SentType = WebhookType | typeof PING;

export function isWebhookType(text: string): text is WebhookType {
  return (WEBHOOK_TYPES as readonly string[]).includes(text);
}
