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
  readonly reporting_category: 'charge' | 'refund' | 'dispute' | 'dispute_reversal' | 'transfer' | 'payout';
  readonly source: string;
  readonly status: 'pending';
  readonly type: 'charge' | 'refund' | 'adjustment' | 'transfer' | 'payout';
}

type DisputeStatus = 'needs_response' | 'won' | 'lost';

/** A buyer's bank that takes money back. Its lines say what Stripe took, fee included, and gave back when it was won. */
export interface Dispute {
  readonly id: string;
  readonly object: 'dispute';
  readonly amount: number;
  readonly balance_transactions: BalanceTransaction[];
  readonly charge: string;
  readonly created: number;
  readonly currency: string;
  readonly evidence_details: { readonly has_evidence: boolean; readonly submission_count: number };
  readonly is_charge_refundable: false;
  readonly livemode: false;
  readonly metadata: Readonly<Record<string, string>>;
  readonly payment_intent: string;
  readonly reason: 'fraudulent';
  status: DisputeStatus;
}

/** Money that a platform moves to a connected account. */
export interface Transfer {
  readonly id: string;
  readonly object: 'transfer';
  readonly amount: number;
  readonly amount_reversed: number;
  readonly balance_transaction: string;
  readonly created: number;
  readonly currency: string;
  readonly description: string | null;
  readonly destination: string;
  readonly livemode: false;
  readonly metadata: Readonly<Record<string, string>>;
  readonly reversed: boolean;
  readonly source_transaction: string | null;
  readonly transfer_group: string | null;
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

export type StripeObject = PaymentIntent | Charge | Refund | BalanceTransaction | Dispute | Transfer | Payout;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function drawId(prefix: string): string {
  const letters = [...randomBytes(24)].map((byte) => LETTERS[byte % LETTERS.length]);
  return `${prefix}_${letters.join('')}`;
}

export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
