import Stripe from 'stripe';
import { fen } from '@app/money';
import { HOUR_MS } from '@app/platform';
import type { BankOutcome, PayoutBank, PayoutOrder } from './payout-bank';

const CURRENCY = 'cny';
const DEADLINE_MS = 10_000;
/** A request has its deadline and is not repeated: one that is not there after so long will not come any more. */
const LOST_AFTER_MS = HOUR_MS;
/** Refusals by which Stripe says that no transfer was made. Anything else may have been made all the same. */
const REFUSED = [400, 402, 404];

/** Pays out by transfers to connected accounts. The payout's number is the idempotency key, and the group by which it is found. */
export class StripeTransfers implements PayoutBank {
  readonly isByFile = false;
  private readonly stripe: Stripe;

  constructor(key: string, address: string | undefined) {
    this.stripe = new Stripe(key, {
      ...addressOf(address),
      telemetry: false,
      // Repeating is for who knows how the first ended: here nobody does.
      maxNetworkRetries: 0,
      timeout: DEADLINE_MS,
    });
  }

  async send({ outNo, account, amountFen }: PayoutOrder): Promise<BankOutcome> {
    try {
      const transfer = await this.stripe.transfers.create(
        {
          amount: Number(amountFen),
          currency: CURRENCY,
          destination: account,
          transfer_group: outNo,
          metadata: { outNo },
        },
        { idempotencyKey: outNo },
      );
      return made(transfer);
    } catch (error) {
      const isRefused = error instanceof Stripe.errors.StripeError && REFUSED.includes(error.statusCode ?? 0);
      return isRefused ? { kind: 'failed', reason: error.code ?? error.type } : { kind: 'unknown' };
    }
  }

  async find(outNo: string, ageMs: number): Promise<BankOutcome> {
    try {
      const { data } = await this.stripe.transfers.list({ transfer_group: outNo, limit: 1 });
      const [transfer] = data;
      if (transfer) return made(transfer);
      return ageMs > LOST_AFTER_MS ? { kind: 'failed', reason: 'not_received' } : { kind: 'unknown' };
    } catch {
      return { kind: 'unknown' };
    }
  }
}

function made(transfer: Stripe.Transfer): BankOutcome {
  if (transfer.reversed) return { kind: 'failed', reason: 'reversed' };
  return { kind: 'succeeded', bankRef: transfer.id, amountFen: fen(transfer.amount) };
}

function addressOf(address: string | undefined) {
  if (address === undefined) return {};
  const { hostname, port, protocol } = new URL(address);
  const isPlain = protocol === 'http:';
  return {
    host: hostname,
    port: port || (isPlain ? '80' : '443'),
    protocol: isPlain ? 'http' : 'https',
  } as const;
}
