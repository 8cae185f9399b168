import type { IncomingHttpHeaders } from 'node:http';
import type { Fen } from '@app/money';
import type { Instant } from '@app/platform';
import type { PaymentAction, PaymentMethod, ProviderEvent, ProviderName } from './core';

export interface PaymentToStart {
  readonly id: string;
  readonly orderNumber: string;
  readonly method: PaymentMethod;
  readonly amountFen: Fen;
  readonly description: string;
}

export interface RefundToSend {
  readonly id: string;
  readonly paymentId: string;
  readonly paymentRef: string;
  readonly totalFen: Fen;
  readonly now: Instant;
}

/** The door behind which every provider stands. `start` and `refund` may be called again with the same id: one effect. */
export interface PaymentProvider {
  readonly name: ProviderName;
  start(payment: PaymentToStart): Promise<{ providerRef: string; action: PaymentAction }>;
  refund(refund: RefundToSend): Promise<{ providerRef: string | null; outcome: 'paid' | 'sent' | 'failed' }>;
  /** Checks the signature over the raw body before anything is parsed; refuses `wrong_key`. */
  readWebhook(raw: Buffer, headers: IncomingHttpHeaders, now: Instant): Promise<ProviderEvent>;
}
