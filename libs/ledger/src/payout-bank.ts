/** What a bank says of a payout. `unknown`: it may have been made, ask again. */
export type BankOutcome =
  | { readonly kind: 'succeeded'; readonly bankRef: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'unknown' };

export interface PayoutOrder {
  readonly outNo: string;
  readonly account: string;
  readonly amountFen: bigint;
  /** whose account it leaves */
  readonly payer: string;
}

/**
 * A bank that pays out. `outNo` is unique for good: sent twice, it is paid once. A number that is asked for before it came is
 * closed by the bank, so that one which comes late is refused; then it is known to have failed.
 */
export interface PayoutBank {
  send(order: PayoutOrder): Promise<BankOutcome>;
  find(outNo: string): Promise<BankOutcome>;
}

export const PAYOUT_BANK = Symbol('payout bank');
