export {
  ACCOUNTS,
  classOf,
  isDebitNormal,
  partyAccount,
  partyKeyOf,
  providerAccount,
  providerOf,
  type AccountClass,
} from './account';
export { BOOKINGS, NotYet, idemKeyOf, type Booked, type Booking, type KnownFacts } from './bookings';
export { questionTroubles } from './entry-question';
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
  figuresOf,
  isBalanced,
  netOf,
  settlementNumber,
  type PartyLine,
  type SettlementFigures,
} from './settlement';
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
export { afterReconStep, canReconStep, type ReconBreakStatus, type ReconBreakStep } from './recon-status';
export {
  asOf,
  BREAK_KINDS,
  DAY_WINDOW,
  reconcile,
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
