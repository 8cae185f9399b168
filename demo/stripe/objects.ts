import { randomBytes } from 'node:crypto';

export type Method = 'card' | 'alipay' | 'wechat_pay';
export const METHODS: readonly Method[] = ['card', 'alipay', 'wechat_pay'];

type IntentStatus =
  'requires_payment_method' | 'requires_confirmation' | 'requires_action' | 'succeeded' | 'canceled';

/** Stripe's own names and shapes, as far as a shop reads them. */
export interface PaymentIntent {
  readonly id: string;
  readonly object: 'payment_intent';
  readonly allowed_payment_method_types: readonly Method[] | null;
  readonly amount: number;
  readonly amount_capturable: number;
  amount_received: number;
  canceled_at: number | null;
  cancellation_reason: string | null;
  readonly capture_method: 'automatic';
  readonly client_secret: string;
  readonly confirmation_method: 'automatic';
  readonly created: number;
  readonly currency: string;
  readonly description: string | null;
  last_payment_error: object | null;
  latest_charge: string | null;
  readonly livemode: false;
  readonly metadata: Readonly<Record<string, string>>;
  next_action: object | null;
  payment_method: string | null;
  readonly payment_method_types: readonly Method[];
  status: IntentStatus;
  readonly transfer_group: string | null;
}

export interface Charge {
  readonly id: string;
  readonly object: 'charge';
  readonly amount: number;
  readonly amount_captured: number;
  amount_refunded: number;
  readonly balance_transaction: string | null;
  readonly captured: boolean;
  readonly created: number;
  readonly currency: string;
  readonly failure_code: string | null;
  readonly failure_message: string | null;
  readonly livemode: false;
  readonly metadata: Readonly<Record<string, string>>;
  readonly paid: boolean;
  readonly payment_intent: string;
  readonly payment_method_details: { readonly type: Method };
  refunded: boolean;
  readonly status: 'succeeded' | 'failed';
}

type RefundStatus = 'pending' | 'succeeded' | 'failed';

export interface Refund {
  readonly id: string;
  readonly object: 'refund';
  readonly amount: number;
  balance_transaction: string | null;
  readonly charge: string;
  readonly created: number;
  readonly currency: string;
  failure_reason?: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly payment_intent: string;
  readonly reason: string | null;
  status: RefundStatus;
}

/** A line of Stripe's own statement; `fee` is what a charge has cost. */
export interface BalanceTransaction {
  readonly id: string;
  readonly object: 'balance_transaction';
  readonly amount: number;
  readonly available_on: number;
  readonly created: number;
  readonly currency: string;
  readonly fee: number;
  readonly fee_details: readonly object[];
  readonly net: number;
  readonly reporting_category: 'charge' | 'refund' | 'payout';
  readonly source: string;
  readonly status: 'pending';
  readonly type: 'charge' | 'refund' | 'payout';
}

/** Money on its way to the shop's bank. */
export interface Payout {
  readonly id: string;
  readonly object: 'payout';
  readonly amount: number;
  readonly arrival_date: number;
  readonly automatic: true;
  balance_transaction: string | null;
  readonly created: number;
  readonly currency: string;
  readonly status: 'paid';
}

export type StripeObject = PaymentIntent | Charge | Refund | BalanceTransaction | Payout;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function drawId(prefix: string): string {
  const letters = [...randomBytes(24)].map((byte) => LETTERS[byte % LETTERS.length]);
  return `${prefix}_${letters.join('')}`;
}

export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
