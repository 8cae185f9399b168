export {
  ACCOUNTS,
  classOf,
  couponAccount,
  couponPartyOf,
  debtAccount,
  debtorKeyOf,
  isDebitNormal,
  isNeverNegative,
  partyAccount,
  partyKeyOf,
  providerAccount,
  providerOf,
  type AccountClass,
} from './account';
export { BANK_FILE_MAX, bankFile, type BankFile } from './bank-file';
export { NotYet, type Booked, type Booking, type KnownFacts } from './booking';
export { BOOKINGS } from './bookings';
export {
  boundedParts,
  type BoundedCut,
  type BoundedPart,
  type BoundedShare,
  type Pin,
} from './bounded-parts';
export { questionTroubles } from './entry-question';
export { floorLeft, type FloorPart } from './floor-price';
export { idemKeyOf } from './idem-key';
export { factsOf, fieldsOf, matchClause, restClause, type ClauseMatch, type LineFacts } from './match-clause';
export {
  afterCorrectionStep,
  bookCorrection,
  isCorrectable,
  voucherPostings,
  VOUCHER_LINES_MAX,
  type CorrectionStatus,
  type CorrectionStep,
  type StandingEntry,
  type VoucherLine,
} from './correction';
export { merkleProof, merkleRoot, MerkleTree, rootOfProof, type Digest, type ProofStep } from './merkle';
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
  courierDue,
  exactOf,
  partyTotals,
  remainingOf,
  type LineCoupon,
  type LinePosition,
  type LineReason,
  type LineShare,
  type OrderPosition,
  type PartyTotal,
} from './order-position';
export { positionOf, positionText } from './position-text';
export { owedOf } from './owed';
export { askAgainMs } from './payout-query';
export { afterPayoutStep, canPayoutStep, type PayoutStatus, type PayoutStep } from './payout-status';
export {
  afterPeriodStep,
  canPeriodStep,
  closingText,
  firstDayOf,
  isMonth,
  lastDayOf,
  monthAfter,
  monthBefore,
  monthOf,
  openDay,
  type ClosingFacts,
  type Month,
  type PeriodStatus,
  type PeriodStep,
} from './period';
export { periodActs, type PeriodAct } from './period-acts';
export {
  canonicalEntry,
  move,
  movements,
  pairSides,
  type DraftEntry,
  type EntryFacts,
  type EntryKind,
  type EntryPlace,
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
export {
  ADOPTION_LEAD_MS,
  afterProposalStep,
  afterResults,
  canProposalStep,
  forceFrom,
  isBackdated,
  RULE_NOTICE_MIN_MS,
  type ProposalStatus,
  type ProposalStep,
  type VillageResult,
} from './proposal-status';
export {
  outReturnNo,
  planSharing,
  returnTrouble,
  RETURNS_MAX,
  WECHAT_SHARING,
  type ReturnTrouble,
  type SharedPart,
  type SharingPlan,
  type SharingReceiver,
  type SharingTerms,
} from './profit-sharing';
export {
  afterExpenseStep,
  bookFundExpense,
  expenseStepAfter,
  fundHolds,
  type ExpenseStatus,
  type ExpenseStep,
} from './expense-status';
export { NotARule, readRule, ruleText } from './read-rule';
export { recompute, type SplitDifference } from './recompute';
export {
  ruleDifference,
  type ClauseDifference,
  type ClauseTerm,
  type RuleDifference,
  type RuleTerm,
} from './rule-difference';
export { nameOf, RULE_FAULTS, ruleFaults, type RuleFault, type RuleFaultCode } from './rule-faults';
export { sharePool, type PoolShares, type PoolVillage } from './share-pool';
export { addOrder, noSimulation, type Simulation } from './simulate';
export { PLATFORM_ID, splitSale, type RuleInForce } from './split';
export {
  CLAUSES_MAX,
  COST_BEARERS,
  COUPON_FUNDERS,
  FLOOR_PRICE,
  HOLDBACK_DAYS_MAX,
  LIST_PRICE,
  NET_OF_COSTS,
  PARTY_ROLES,
  REFUND_REASONS,
  RULE_PRESETS,
  SELECTOR_FIELDS,
  SHARE_ROLES,
  SPLIT_BASES,
  WHOLE,
  type Clause,
  type PartyRole,
  type PoolRule,
  type RefundReason,
  type RulePreset,
  type Selector,
  type SelectorField,
  type Share,
  type ShareRole,
  type SplitBase,
  type SplitRule,
} from './split-rule';
export { takeBack, takeShares } from './take-back';
export { waterfallOf, type WaterfallStep } from './waterfall';
export { IIT_METHODS, standingIn, withholdingOf, type IitMethod, type TaxedPayment } from './withholding';
export {
  netOfLine,
  refsInText,
  refsOfKey,
  STATEMENT_KINDS,
  type AcceptedMatch,
  type BookedMove,
  type StatementKind,
  type StatementLine,
} from './recon-line';
export { each, type InSteps } from './in-steps';
export { afterReconStep, canReconStep, type ReconBreakStatus, type ReconBreakStep } from './recon-status';
export {
  asOf,
  BREAK_KINDS,
  DAY_WINDOW,
  reconcile,
  reconciling,
  type BreakKind,
  type MatchBasis,
  type Pairing,
  type ReconBreak,
  type Reconciled,
  type Sides,
} from './reconcile';
export { dayOfCell, fenOfCell, type Column, type ColumnProfile } from './recon-cells';
export {
  closingOf,
  fault,
  FAULTS_MAX,
  FILE_FAULTS,
  faultsOf,
  inOrder,
  kindOfText,
  openingOf,
  textOfRow,
  type FileFault,
  type FileFaultCode,
  type StatedFile,
  type StatedRow,
  type StatedTotals,
} from './recon-file';
export { readTable, type ReadTable, type TableRow } from './recon-table';
