import type { PaymentIntent, PaymentIntentResult } from '@stripe/stripe-js';

interface Paid {
  readonly status: string;
  readonly payments: readonly { readonly id: string; readonly status: string }[];
}

export type Outcome = 'paid' | 'closed' | 'failed' | 'unknown';

/**
 * What is known of the payment. While the provider has not said, it is unknown and says so. A card that was refused once
 * and then taken stands as failed until the second message is here: the page that saw it taken must not offer to pay again.
 */
export function outcomeOf(order: Paid, paymentId: string | null, wasTaken: boolean): Outcome {
  if (order.status === 'closed' || order.status === 'cancelled') return 'closed';
  if (order.status !== 'placed') return 'paid';
  const payment = order.payments.find(({ id }) => id === paymentId) ?? order.payments.at(-1);
  const hasFailed = payment?.status === 'failed' || payment?.status === 'expired';
  return hasFailed && !wasTaken ? 'failed' : 'unknown';
}

/** How a try with a card ended. `refused`: no money was taken and the card form may be used again. */
export type CardOutcome =
  { readonly kind: 'taken' | 'unfinished' | 'unknown' } | { readonly kind: 'refused'; readonly why: string };

/** Of these reasons Stripe tells the shopper in her language; it keeps more than a hundred of them. */
const TOLD = /^(card_error|payment_intent_authentication_failure)$/;
const NOT_TAKEN = /^(requires_payment_method|requires_confirmation)$/;

export function cardOutcome({ paymentIntent, error }: PaymentIntentResult): CardOutcome {
  if (!error) return byStatus(paymentIntent.status);
  if (error.type === 'validation_error') return { kind: 'unfinished' };
  if (TOLD.test(error.type) || TOLD.test(error.code ?? ''))
    return { kind: 'refused', why: error.message ?? '' };
  // What was paid already cannot be confirmed again: an error, and yet the money is there.
  return error.payment_intent ? byStatus(error.payment_intent.status) : { kind: 'unknown' };
}

function byStatus(status: PaymentIntent.Status): CardOutcome {
  return NOT_TAKEN.test(status) ? { kind: 'refused', why: '' } : { kind: 'taken' };
}
