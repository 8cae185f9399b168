import type { Fen } from '@app/money';
import type { Instant } from '@app/platform/core';

/** Whose fault it was that goods came back. The split rule says who gives up his share first for it. */
export const REFUND_FAULTS = ['nobody', 'courier', 'packing', 'goods'] as const;
export type RefundFault = (typeof REFUND_FAULTS)[number];

/** A buyer's bank takes money back. `feeFen` is what the provider took for it, or gave back of it when it was won. */
export interface Chargeback {
  readonly chargebackId: string;
  readonly provider: 'sandbox' | 'stripe';
  readonly paymentId: string;
  readonly orderId: string;
  readonly allianceId: string;
  readonly amountFen: Fen;
  readonly feeFen: Fen;
  readonly at: Instant;
}

/** What the books are told beside sales, refunds and payouts. */
export interface MoneyPayloads {
  /** money that was paid out came back from the bank, and with it what was withheld of it */
  'payout.returned': {
    payoutId: string;
    settlementId: string;
    allianceId: string;
    partyId: string;
    amountFen: Fen;
    withheldFen: Fen;
    outNo: string;
    returnedAt: Instant;
  };
  // books: what a provider's statement says and the books lack, and its disputes
  'provider.fee_stated': {
    provider: 'sandbox' | 'stripe';
    allianceId: string;
    lineId: string;
    orderId: string | null;
    feeFen: Fen;
    statedAt: Instant;
  };
  'provider.fee_returned': {
    provider: 'sandbox' | 'stripe';
    allianceId: string;
    lineId: string;
    orderId: string | null;
    refundId: string | null;
    feeFen: Fen;
    statedAt: Instant;
  };
  /** the provider moved money to the bank; below 0: the bank topped the provider up */
  'provider.settled': {
    provider: 'sandbox' | 'stripe';
    allianceId: string;
    settlementRef: string;
    amountFen: Fen;
    settledAt: Instant;
  };
  'chargeback.opened': Chargeback;
  'chargeback.won': Chargeback;
  'chargeback.lost': Chargeback;
  // books: parties in debt, the pool, tax
  /** a timer: is anyone still in debt who was thirty days ago? */
  'party.debt_due': { allianceId: string };
  'party.reclassed': {
    reclassId: string;
    allianceId: string;
    partyId: string;
    amountFen: Fen;
    reclassedAt: Instant;
  };
  /** a party paid back what it owed */
  'party.repaid': {
    repaymentId: string;
    allianceId: string;
    partyId: string;
    amountFen: Fen;
    reference: string;
    repaidAt: Instant;
  };
  'party.written_off': {
    writeOffId: string;
    allianceId: string;
    partyId: string;
    amountFen: Fen;
    writtenOffAt: Instant;
  };
  'pool.allocated': {
    allocationId: string;
    allianceId: string;
    amountFen: Fen;
    reserveBasisPoints: number;
    basis: 'equity' | 'volume' | 'equal';
    weights: readonly { villageId: string; weight: string }[];
    allocatedAt: Instant;
  };
  'fund_expense.authorised': {
    expenseId: string;
    allianceId: string;
    payeeVillageId: string;
    title: string;
    amountFen: Fen;
    authorisedAt: Instant;
  };
  'tax.remitted': {
    remittanceId: string;
    allianceId: string;
    month: string;
    amountFen: Fen;
    remittedAt: Instant;
  };
}
