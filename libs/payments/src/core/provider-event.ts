import type { Fen } from '@app/money';
import type { Instant } from '@app/platform/core';

export type ProviderName = 'sandbox' | 'stripe';
export type PaymentMethod = 'card' | 'alipay' | 'wechat_pay';

/** What the shopper's device does next. */
export interface PaymentAction {
  readonly kind: 'none' | 'sandbox' | 'redirect' | 'qr' | 'client_secret';
  readonly url?: string;
  readonly qrText?: string;
  readonly clientSecret?: string;
}

interface Told {
  readonly provider: ProviderName;
  /** the provider's own id of the message: what was told once is not told again */
  readonly eventId: string;
  readonly at: Instant;
}

/** What a provider tells of a payment or a refund, once its signature was found to be right. */
export type ProviderEvent =
  | (Told & {
      readonly kind: 'captured';
      readonly paymentId: string;
      readonly providerRef: string;
      readonly amountFen: Fen;
      readonly feeFen: Fen;
    })
  | (Told & { readonly kind: 'failed'; readonly paymentId: string; readonly providerRef: string })
  | (Told & {
      readonly kind: 'refund_paid' | 'refund_failed';
      readonly refundId: string;
      readonly providerRef: string;
    })
  | (Told & {
      readonly kind: 'chargeback_opened' | 'chargeback_won' | 'chargeback_lost';
      readonly disputeRef: string;
      /** the provider's own id of the payment */
      readonly paymentRef: string;
      readonly amountFen: Fen;
      /** taken when it was opened, given back when it was won */
      readonly feeFen: Fen;
    })
  | (Told & { readonly kind: 'other' });
export type PaymentEvent = Extract<ProviderEvent, { paymentId: string }>;
export type ChargebackEvent = Extract<ProviderEvent, { disputeRef: string }>;
export type RefundEvent = Extract<ProviderEvent, { refundId: string }>;
