import {
  type BalanceTransaction,
  type Charge,
  type Dispute,
  drawId,
  nowSeconds,
  type PaymentIntent,
  type Payout,
  type Refund,
  type StripeObject,
  type Transfer,
} from './objects';
import { invalid, noSuch } from './trouble';

/** All that Stripe knows, in memory. */
export class Vault {
  readonly intents = new Map<string, PaymentIntent>();
  readonly charges = new Map<string, Charge>();
  readonly refunds = new Map<string, Refund>();
  readonly transactions = new Map<string, BalanceTransaction>();
  readonly disputes = new Map<string, Dispute>();
  readonly transfers = new Map<string, Transfer>();
  readonly payouts = new Map<string, Payout>();
  /** line to the payout that took it */
  readonly paidOut = new Map<string, string>();

  intent(id: string): PaymentIntent {
    return found(this.intents, 'payment_intent', id);
  }

  charge(id: string): Charge {
    return found(this.charges, 'charge', id);
  }

  refund(id: string): Refund {
    return found(this.refunds, 'refund', id);
  }

  transaction(id: string): BalanceTransaction {
    return found(this.transactions, 'balance_transaction', id);
  }

  dispute(id: string): Dispute {
    return found(this.disputes, 'dispute', id);
  }

  transfer(id: string): Transfer {
    return found(this.transfers, 'transfer', id);
  }

  /** A line of the statement: money in with its fee, or money back without one. */
  enter(source: Charge | Refund | Payout, amount: number, fee: number): BalanceTransaction {
    const kind = source.object;
    const line: BalanceTransaction = {
      id: source.balance_transaction ?? drawId('txn'),
      object: 'balance_transaction',
      amount,
      available_on: nowSeconds() + 7 * 86_400,
      created: nowSeconds(),
      currency: source.currency,
      fee,
      fee_details: fee > 0 ? [{ amount: fee, currency: source.currency, type: 'stripe_fee' }] : [],
      net: amount - fee,
      reporting_category: kind,
      source: source.id,
      status: 'pending',
      type: kind,
    };
    this.transactions.set(line.id, line);
    return line;
  }

  /** Pays out every line that none has taken yet. */
  payOut(): Payout {
    const lines = [...this.transactions.values()].filter((line) => !this.paidOut.has(line.id));
    const currency = lines[0]?.currency;
    if (currency === undefined) throw invalid('There is nothing to pay out.');
    const amount = lines.reduce((sum, line) => sum + line.net, 0);
    const payout: Payout = {
      ...{ id: drawId('po'), object: 'payout', amount, currency, automatic: true, status: 'paid' },
      ...{ arrival_date: nowSeconds(), balance_transaction: null, created: nowSeconds() },
    };
    this.payouts.set(payout.id, payout);
    const line = this.enter(payout, -amount, 0);
    payout.balance_transaction = line.id;
    for (const each of [...lines, line]) this.paidOut.set(each.id, payout.id);
    return payout;
  }

  /** The object with the named references replaced by what they point at: `latest_charge.balance_transaction`. */
  expanded(object: StripeObject, paths: readonly string[]): object {
    const shown: Record<string, unknown> = { ...object };
    const heads = new Set(paths.map((path) => path.split('.')[0] ?? ''));
    for (const head of heads) {
      const reference = shown[head];
      const target = typeof reference === 'string' ? this.find(reference) : undefined;
      const rest = paths
        .filter((path) => path.startsWith(`${head}.`))
        .map((path) => path.slice(head.length + 1));
      if (target) shown[head] = this.expanded(target, rest);
    }
    return shown;
  }

  private find(id: string): StripeObject | undefined {
    const stores = [this.intents, this.charges, this.refunds, this.transactions, this.payouts];
    return stores.map((store) => store.get(id)).find((object) => object !== undefined);
  }
}

function found<Thing>(store: ReadonlyMap<string, Thing>, what: string, id: string): Thing {
  const thing = store.get(id);
  if (!thing) throw noSuch(what, id);
  return thing;
}
