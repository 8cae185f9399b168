import type { IncomingHttpHeaders } from 'node:http';
import type { Fen } from '@app/money';
import type { Day, Instant } from '@app/platform';
import type { PaymentAction, PaymentMethod, ProviderEvent, ProviderName, ProviderStatement } from './core';

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
  /** 0, and one more each time that the provider had refused for good: another key, another try */
  readonly attempt: number;
  /** since when this attempt may have reached the provider */
  readonly attemptedAt: Instant;
  /** what the provider answered to this attempt, if it did */
  readonly refundRef: string | null;
  readonly now: Instant;
}

/** An alliance's part of a settlement. */
export interface BankCredit {
  readonly ref: string;
  readonly payee: string;
  readonly amountFen: Fen;
  readonly day: Day;
}

/** The door behind which every provider stands. `start`, and `refund` of one attempt, may be called again: one effect. */
export interface PaymentProvider {
  readonly name: ProviderName;
  start(payment: PaymentToStart): Promise<{ providerRef: string; action: PaymentAction }>;
  refund(refund: RefundToSend): Promise<{ providerRef: string | null; outcome: 'paid' | 'sent' | 'failed' }>;
  /** Checks the signature over the raw body before anything is parsed; refuses `wrong_key`. */
  readWebhook(raw: Buffer, headers: IncomingHttpHeaders, now: Instant): Promise<ProviderEvent>;
  /** What the provider itself says of a Shanghai day. */
  statement(day: Day): Promise<ProviderStatement>;
  /** A real provider does this by itself. Called again with one number: one effect. */
  payToBank?(credit: BankCredit): Promise<void>;
}
