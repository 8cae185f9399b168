export {
  ACCOUNTS,
  classOf,
  debtAccount,
  debtorKeyOf,
  isDebitNormal,
  partyAccount,
  partyKeyOf,
  providerAccount,
  type AccountClass,
} from './account';
export { questionTroubles } from './entry-question';
export { BANK_FILE_MAX, bankFile, type BankFile } from './bank-file';
export { NotYet, type Booked, type Booking, type KnownFacts } from './booking';
export { BOOKINGS } from './bookings';
export { idemKeyOf } from './idem-key';
export {
  POOL_BASES,
  POOL_VILLAGES_MAX,
  poolParts,
  poolTroubles,
  type PoolBasis,
  type PoolParts,
} from './pool';
export {
  asSettlementLine,
  baseOf,
  partyTotals,
  remainingOf,
  type LinePosition,
  type LineShare,
  type OrderPosition,
  type PartyTotal,
} from './order-position';
export { askAgainMs } from './payout-query';
export { afterPayoutStep, canPayoutStep, type PayoutStatus, type PayoutStep } from './payout-status';
export {
  canonicalEntry,
  move,
  movements,
  pairSides,
  type BookedEntry,
  type DraftEntry,
  type EntryKind,
  type Posting,
} from './posting';
export {
  carryOutOf,
  dueBeforeTax,
  figuresOf,
  isBalanced,
  netOf,
  settlementNumber,
  type PartyLine,
  type SettlementFigures,
} from './settlement';
export { decided, type DecisionStatus } from './decision';
export { isPayable, mayHold, type AccountKind } from './payee';
export { settlementActs, type SettlementAct } from './settlement-acts';
export {
  afterSettlementStep,
  canSettlementStep,
  type SettlementStatus,
  type SettlementStep,
} from './settlement-status';
export { PLATFORM_ID, splitSale, takeBack, type RuleInForce } from './split';
export {
  LIST_PRICE,
  NET_OF_COSTS,
  PARTY_ROLES,
  ruleFaults,
  type PartyRole,
  type Share,
  type SplitRule,
} from './split-rule';
export { waterfallOf, type WaterfallStep } from './waterfall';
export { IIT_METHODS, standingIn, withholdingOf, type IitMethod, type TaxedPayment } from './withholding';
