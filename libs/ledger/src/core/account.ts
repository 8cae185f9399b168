/** Every alliance has a set of books of its own, with these accounts. The letter is the class of the account. */
export const ACCOUNTS = {
  /** money in the bank */
  bank: 'A.bank',
  /** paid by buyers and not yet shared: 待分订单款 */
  held: 'L.held',
  /** the alliance's fund for coupons: 促销金 */
  promo: 'L.promo',
  /** owed back to buyers */
  refund: 'L.refund',
  /** money that came for an order which is closed or paid already */
  orphaned: 'L.orphaned',
  /** owed to couriers by tariff */
  courier: 'L.courier',
  /** provider fees that the alliance bears */
  fee: 'X.fee',
  /** courier cost that no sale covers */
  freight: 'X.freight',
  /** the part of a refund that no party had received: fee and freight of a sale that came back */
  refunded: 'X.refunded',
  /** freight that a buyer paid beyond what the courier takes */
  freightOver: 'R.freight',
  /** money that buyers' banks took back, until it is decided whose it is */
  dispute: 'A.dispute',
  /** withheld of what people were paid, until the tax office has it */
  tax: 'L.tax',
  /** 公积公益金: what is set aside of the pool before it is told off */
  reserve: 'E.reserve',
  /** debts that two people gave up */
  writtenOff: 'X.writeoff',
} as const;

/** What buyers paid and what is owed back to them cannot be less than nothing. */
const NO_NEGATIVE: readonly string[] = [ACCOUNTS.held, ACCOUNTS.refund, ACCOUNTS.orphaned];

export function isNeverNegative(accountCode: string): boolean {
  return NO_NEGATIVE.includes(accountCode);
}

export type AccountClass = 'A' | 'L' | 'E' | 'R' | 'X';

const PROVIDER = 'A.psp.';

/** Money that a payment provider holds for the alliance. */
export function providerAccount(provider: string): string {
  return `${PROVIDER}${provider}`;
}

/** Whose account it is, when it is a provider's. */
export function providerOf(accountCode: string): string | null {
  return accountCode.startsWith(PROVIDER) ? accountCode.slice(PROVIDER.length) : null;
}

const PARTY = 'L.party.';

/** What the alliance owes a party; a debit balance is what the party owes. */
export function partyAccount(partyKey: string): string {
  return `${PARTY}${partyKey}`;
}

const COUPON = 'A.coupon.';

/** What a party has promised for coupons of orders that are not completed; taken from its shares then. */
export function couponAccount(partyKey: string): string {
  return `${COUPON}${partyKey}`;
}

/** The party that an account is about, when it is a coupon's. */
export function couponPartyOf(accountCode: string): string | null {
  return accountCode.startsWith(COUPON) ? accountCode.slice(COUPON.length) : null;
}

export function partyKeyOf(accountCode: string): string | null {
  return accountCode.startsWith(PARTY) ? accountCode.slice(PARTY.length) : null;
}

const DEBTOR = 'A.recv.';

/** What a party owes when no sale came for a month to take it from. */
export function debtAccount(partyKey: string): string {
  return `${DEBTOR}${partyKey}`;
}

export function debtorKeyOf(accountCode: string): string | null {
  return accountCode.startsWith(DEBTOR) ? accountCode.slice(DEBTOR.length) : null;
}

export function classOf(accountCode: string): AccountClass {
  return accountCode.charAt(0) as AccountClass;
}

/** Assets and expenses grow by debits, all others by credits: the sign in which people read a balance. */
export function isDebitNormal(accountCode: string): boolean {
  return ['A', 'X'].includes(classOf(accountCode));
}
