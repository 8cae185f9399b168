import type { BankOutcome, PayoutBank } from './payout-bank';

/** Payouts go to the bank as a file in a cashier's hands: nothing is sent from here, and nothing is known before someone says so. */
export class FileBank implements PayoutBank {
  readonly isByFile = true;

  send(): Promise<BankOutcome> {
    return Promise.resolve({ kind: 'unknown' });
  }

  find(): Promise<BankOutcome> {
    return Promise.resolve({ kind: 'unknown' });
  }
}
