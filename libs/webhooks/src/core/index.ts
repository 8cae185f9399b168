export { afterDeliveryStep, type DeliveryStatus, type DeliveryStep } from './delivery-status';
export { endpointTroubles, ENDPOINTS_MAX, type EndpointInput } from './endpoint-input';
export {
  afterEndpointStep,
  canStepEndpoint,
  type EndpointStatus,
  type EndpointStep,
  type StandstillReason,
} from './endpoint-status';
export { FAILURES_MAX, GIVEN_UP_AFTER_MS, nextTry, WAITS_MS } from './next-try';
export {
  orderData,
  parcelData,
  publicId,
  settlementData,
  showData,
  webhookBody,
  type WebhookData,
} from './webhook-body';
export { isWebhookType, PING, WEBHOOK_TYPES, type SentType, type WebhookType } from './webhook-types';
