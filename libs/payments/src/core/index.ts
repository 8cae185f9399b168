export {
  afterPaymentStep,
  canStepPayment,
  PAYMENT_STEPS,
  type PaymentStatus,
  type PaymentStep,
} from './payment-status';
export {
  afterChargebackStep,
  canStepChargeback,
  type ChargebackStatus,
  type ChargebackStep,
} from './chargeback-status';
export type {
  ChargebackEvent,
  PaymentAction,
  PaymentEvent,
  PaymentMethod,
  ProviderEvent,
  ProviderName,
  RefundEvent,
} from './provider-event';
export { refundableOf, refuseTwice, type Refundable } from './refundable';
export { refundRetryAt } from './refund-retry';
export {
  afterRefundStep,
  canStepRefund,
  REFUND_STEPS,
  UNANSWERED,
  type RefundStatus,
  type RefundStep,
} from './refund-status';
export {
  shareStatement,
  type Claim,
  type ProviderSettlement,
  type ProviderStatement,
  type Shared,
  type StatedByProvider,
} from './provider-statement';
