import type { Fen } from '@app/money';

/** What a bank says of a payout. `unknown`: it may have been made, ask again. */
export type BankOutcome =
  | { readonly kind: 'succeeded'; readonly bankRef: string; readonly amountFen: Fen }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'unknown' };

export interface PayoutOrder {
  readonly outNo: string;
  readonly account: string;
  readonly amountFen: Fen;
  /** whose account it leaves */
  readonly payer: string;
}

/**
 * A bank that pays out. `outNo` is unique for good: sent twice, it is paid once. A number that is asked for before it came is
 * closed by the bank, so that one which comes late is refused; then it is known to have failed.
 */
export interface PayoutBank {
  /** a cashier takes the payouts to the bank as a file; nothing is sent from here */
  readonly isByFile: boolean;
  send(order: PayoutOrder): Promise<BankOutcome>;
  /** `ageMs`: since when the payout may have reached the bank */
  find(outNo: string, ageMs: number): Promise<BankOutcome>;
}

export const PAYOUT_BANK = Symbol('payout bank');
