import type Stripe from 'stripe';
import { fen } from '@app/money';
import { DAY_MS, dayOf, SECOND_MS, startOfDay, type Day } from '@app/platform';
import type { ProviderSettlement, ProviderStatement, StatedByProvider } from './core';

const PAGE = 100;
/** Of one day or one payout; a market with more reads by Stripe's own report files. */
const LINES_MAX = 100_000;

/** Stripe's own statement of a day: its balance transactions page by page, and what each payout of the day was made of. */
export async function stripeStatement(
  stripe: Stripe,
  currency: string,
  day: Day,
): Promise<ProviderStatement> {
  const from = startOfDay(day) / SECOND_MS;
  const created = { gte: from, lt: from + DAY_MS / SECOND_MS };
  const found = (await pages(stripe, { created })).filter((line) => line.currency === currency);
  const payouts = found.filter((line) => line.type === 'payout');
  const settlements: ProviderSettlement[] = [];
  for (const line of payouts) {
    const payout = idOf(line.source);
    const members = (await pages(stripe, { payout })).filter((each) => each.type !== 'payout');
    settlements.push({ ref: payout, day, members: members.map(lineOf) });
  }
  return { lines: found.filter((line) => line.type !== 'payout').map(lineOf), settlements };
}

async function pages(
  stripe: Stripe,
  asked: Pick<Stripe.BalanceTransactionListParams, 'created' | 'payout'>,
): Promise<Stripe.BalanceTransaction[]> {
  const found: Stripe.BalanceTransaction[] = [];
  const list = stripe.balanceTransactions.list({ ...asked, limit: PAGE, expand: ['data.source'] });
  for await (const line of list) {
    found.push(line);
    if (found.length > LINES_MAX) throw new Error(`the statement has more than ${String(LINES_MAX)} lines`);
  }
  return found;
}

const KINDS: Readonly<Partial<Record<Stripe.BalanceTransaction.Type, StatedByProvider['kind']>>> = {
  charge: 'payment',
  payment: 'payment',
  refund: 'refund',
  payment_refund: 'refund',
  stripe_fee: 'fee',
};

function lineOf(line: Stripe.BalanceTransaction): StatedByProvider {
  return {
    ref: line.id,
    day: dayOf(line.created * SECOND_MS),
    kind: KINDS[line.type] ?? 'other',
    grossFen: fen(line.amount),
    feeFen: fen(line.fee),
    ...ownIds(line.source),
    memo: (line.description ?? '').slice(0, 200),
  };
}

/** We write our own ids into whatever we make there. */
function ownIds(
  source: Stripe.BalanceTransaction['source'],
): Pick<StatedByProvider, 'paymentId' | 'refundId'> {
  const none = { paymentId: null, refundId: null };
  if (source === null || typeof source === 'string') return none;
  if (source.object === 'charge') return { ...none, paymentId: source.metadata.paymentId ?? null };
  return source.object === 'refund' ? { ...none, refundId: source.metadata?.refundId ?? null } : none;
}

function idOf(source: Stripe.BalanceTransaction['source']): string {
  return typeof source === 'string' ? source : (source?.id ?? '');
}
