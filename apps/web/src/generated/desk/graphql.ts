/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AddWebhookEndpointInput = {
  allianceSlug: string;
  requestId: string | number;
  types: Array<string>;
  /** https to the open internet, port 443; in the demo also a program on the same machine. */
  url: string;
};

export type BreakKind =
  | 'amount'
  | 'date'
  | 'duplicate'
  | 'fee'
  | 'missing_here'
  | 'missing_there';

export type ChangeWebhookEndpointInput = {
  id: string | number;
  types: Array<string>;
  url: string;
};

export type ClaimReason =
  | 'DAMAGED'
  | 'NOT_RECEIVED'
  | 'OTHER';

export type ClaimStatus =
  | 'accepted'
  | 'dismissed'
  | 'escalated'
  | 'opened'
  | 'refunded'
  | 'refused'
  | 'withdrawn';

export type CorrectionInput = {
  allianceSlug: string;
  effectiveDay: string;
  lines: Array<VoucherLineInput>;
  memo: string;
  requestId: string | number;
  reversesSeq?: string | number | null | undefined;
};

export type CorrectionStatus =
  | 'approved'
  | 'booked'
  | 'refused'
  | 'rejected'
  | 'requested';

export type DecisionStatus =
  | 'approved'
  | 'open'
  | 'refused';

/** A list of the desk that can be filtered. */
export type DeskPage =
  | 'audit'
  | 'claims'
  | 'ledger'
  | 'orders'
  | 'payouts'
  | 'queue'
  | 'recon'
  | 'settlements';

export type ExportInput = {
  allianceSlug: string;
  book?: string | number | null | undefined;
  format: PaperFormat;
  from?: string | null | undefined;
  month?: string | null | undefined;
  paper: PaperKind;
  settlementId?: string | number | null | undefined;
  to?: string | null | undefined;
  villageId?: string | number | null | undefined;
};

export type ExportStatus =
  | 'failed'
  | 'making'
  | 'ready';

export type FundExpenseStatus =
  | 'authorised'
  | 'booked'
  | 'proposed'
  | 'rejected';

export type IitMethod =
  | 'none'
  | 'per_payment'
  | 'platform_cumulative';

export type ImportHeadInput = {
  field: string | number;
  head: string;
};

export type MatchBasis =
  | 'amount_day'
  | 'batch'
  | 'by_hand'
  | 'id';

export type MatchGroupInput = {
  lineIds: Array<string | number>;
  seqs: Array<string | number>;
};

export type MatchLinesInput = {
  accountCode: string;
  allianceSlug: string;
  /** Nothing: every proposal that rests on a number. */
  groups?: Array<MatchGroupInput> | null | undefined;
  note?: string | null | undefined;
  requestId: string | number;
  until: string;
};

export type MotionKind =
  | 'fund_expense'
  | 'split_rule';

/** Done without a vote, carried or lost by one, declined in words. */
export type MotionOutcome =
  | 'carried'
  | 'declined'
  | 'done'
  | 'lost';

/** 四议两公开, 六步决策法 */
export type MotionProcedure =
  | 'four_two'
  | 'six_step';

export type MotionStatus =
  | 'consulted'
  | 'proposed'
  | 'rejected'
  | 'resolution_public'
  | 'resolved'
  | 'result_public'
  | 'reviewed';

/** A meeting. The figures where it votes, all four; who is due comes from the village's roll. */
export type MotionStepInput = {
  abstained?: number | null | undefined;
  day: string;
  /** A private picture that this person sent to /media. */
  minutesId?: string | number | null | undefined;
  motionId: string | number;
  no?: number | null | undefined;
  note?: string;
  noticeOn?: string | null | undefined;
  present?: number | null | undefined;
  requestId: string | number;
  step: MotionStepName;
  yes?: number | null | undefined;
};

export type MotionStepName =
  | 'consult'
  | 'propose'
  | 'publish_resolution'
  | 'publish_result'
  | 'resolve'
  | 'review';

export type OrderStatus =
  | 'cancelled'
  | 'closed'
  | 'completed'
  | 'delivered'
  | 'packing'
  | 'paid'
  | 'placed'
  | 'shipped';

export type OwnBreakInput = {
  accountCode: string;
  allianceSlug: string;
  dueOn?: string | null | undefined;
  key: string | number;
  note: string;
  ownerId: string | number;
  requestId: string | number;
  until: string;
};

export type PaperFormat =
  | 'csv'
  | 'pdf'
  | 'xlsx';

export type PaperKind =
  | 'journal'
  | 'statement'
  | 'vouchers';

export type ParcelStatus =
  | 'awaiting_pickup'
  | 'cancelled'
  | 'exception'
  | 'in_transit'
  | 'out_for_delivery'
  | 'ready_for_pickup'
  | 'returned'
  | 'returning'
  | 'signed';

export type PartyRole =
  | 'ALLIANCE'
  | 'COURIER'
  | 'PLATFORM'
  | 'POOL'
  | 'PRODUCER'
  | 'STREAMER'
  | 'VILLAGE';

export type PaymentMethod =
  | 'ALIPAY'
  | 'CARD'
  | 'WECHAT_PAY';

export type PaymentProvider =
  | 'SANDBOX'
  | 'STRIPE';

export type PaymentStatus =
  | 'expired'
  | 'failed'
  | 'pending'
  | 'succeeded';

export type PayoutEnd =
  | 'failed'
  | 'returned'
  | 'succeeded';

export type PayoutStatus =
  | 'created'
  | 'failed'
  | 'returned'
  | 'sent'
  | 'succeeded'
  | 'unknown';

export type PeriodStatus =
  | 'closed'
  | 'open'
  | 'soft_closed';

export type PoolBasis =
  | 'equal'
  | 'equity'
  | 'volume';

export type PoolWeight = {
  villageId: string | number;
  /** A whole number: shares, or a volume in fen; 1 where each has the same. */
  weight: string;
};

export type ProofKind =
  | 'identity'
  | 'training';

export type ProofOf =
  | 'identity'
  | 'seller'
  | 'training';

export type ProofStanding =
  | 'holds'
  | 'never'
  | 'overdue'
  /** Within thirty days. */
  | 'soon';

export type ProposeMotionInput = {
  allianceId: string | number;
  amountFen: string;
  body: string;
  lawItem: number;
  /** Whose collective has the money and pays for the thing. */
  payeeVillageId: string | number;
  requestId: string | number;
  title: string;
  villageIds: Array<string | number>;
};

export type ProposeSplitRuleInput = {
  allianceSlug: string;
  /** The day with which it begins, at least a whole day ahead. */
  inForceOn: string;
  requestId: string | number;
  /** The rule as JSON. */
  rule: string;
  title: string;
};

export type PublishMotionInput = {
  day: string;
  /** A picture of the notice board. */
  minutesId?: string | number | null | undefined;
  motionId: string | number;
  note?: string;
  requestId: string | number;
};

export type QuorumRule =
  | 'council'
  | 'member_representatives'
  | 'members_assembly'
  | 'villagers_meeting'
  | 'villagers_meeting_households'
  | 'villagers_representatives';

export type RaiseViolationInput = {
  article: string;
  evidence: string;
  reason: string;
  reportId: string | number;
  requestId: string | number;
};

export type ReconBreakStatus =
  | 'open'
  | 'owned'
  | 'resolved';

export type ReconResolution =
  | 'explained'
  | 'fee_returned'
  | 'fee_stated'
  | 'settled';

/** Someone looked at a streamer's papers or certificate. */
export type RecordProofInput = {
  /** Of an identity, as its paper says: who streams is sixteen. Not kept. */
  bornOn?: string | null | undefined;
  /** The guardians' consent, of someone who is not eighteen. */
  consentSha256?: string | null | undefined;
  /** Of the paper that was seen, 64 hexadecimal digits. */
  evidenceSha256: string;
  kind: ProofKind;
  personId: string | number;
  requestId: string | number;
};

export type RefundFault =
  | 'courier'
  /** wrong or bad goods: the grower */
  | 'goods'
  /** everyone gives up the same proportion */
  | 'nobody'
  /** the village that packed */
  | 'packing';

export type RejectMotionInput = {
  day: string;
  motionId: string | number;
  reason: string;
  requestId: string | number;
};

export type ResolveBreakInput = {
  accountCode: string;
  allianceSlug: string;
  key: string | number;
  note: string;
  requestId: string | number;
  resolution: ReconResolution;
  until: string;
};

/** What waits to be looked at; each has its own page, `reviewQueue` has them together. */
export type ReviewKind =
  | 'correction'
  | 'entry_without_paper'
  | 'party_in_debit'
  | 'pool'
  | 'question'
  | 'refund'
  | 'rule'
  | 'villager_question'
  | 'vouchers'
  | 'write_off';

/** What may be wrong with a room. That somebody does not like the goods is none of it. */
export type RoomReportReason =
  | 'abuse'
  | 'counterfeit'
  | 'false_claim'
  | 'illegal'
  | 'off_platform'
  | 'other'
  | 'price';

export type SaveViewInput = {
  name: string;
  page: DeskPage;
  query: string;
  requestId: string | number;
};

export type SettlementStatus =
  | 'approved'
  | 'open'
  | 'paid_out'
  | 'published'
  | 'review';

export type SimulateSplitRuleInput = {
  /** Against this rule instead of those to which the orders are bound. */
  against?: string | null | undefined;
  allianceSlug: string;
  /** Orders paid in so many last days, 92 at most. */
  days?: number | null | undefined;
  /** Or orders of so many last settled periods, 12 at most. */
  periods?: number | null | undefined;
  /** The rule as JSON. */
  rule: string;
};

export type SplitRuleState =
  /** Carried by all villages; waits for its day. */
  | 'adopted'
  | 'in_force'
  | 'proposed'
  | 'rejected'
  | 'superseded'
  | 'withdrawn';

export type StatementKind =
  | 'fee'
  | 'fee_returned'
  | 'other'
  | 'payment'
  | 'refund'
  | 'settlement'
  | 'transfer';

export type UnmatchLinesInput = {
  accountCode: string;
  allianceSlug: string;
  matchId: string | number;
  note: string;
  requestId: string | number;
};

export type VillageRollInput = {
  adults: number;
  council: number;
  households: number;
  memberRepresentatives: number;
  members: number;
  partyMembers: number;
  villagersRepresentatives: number;
};

export type VillageRulesInput = {
  isMerged: boolean;
  noticeDays: number;
  postingDays: number;
  procedure: MotionProcedure;
  quorumRule: QuorumRule;
  requestId: string | number;
  roll: VillageRollInput;
  villageId: string | number;
};

/** A show was stopped; forbidden words were tried on air; a report about the room was upheld. */
export type ViolationKind =
  | 'ban'
  | 'report'
  | 'wording';

export type ViolationStatus =
  | 'appealed'
  | 'open'
  | 'upheld'
  | 'withdrawn';

export type VoucherBookInput = {
  allianceSlug: string;
  book: string | number;
  columnsOf: string;
  isEquityHolder: boolean;
  ownHeads: Array<ImportHeadInput>;
  serviceVatBasisPoints: number;
};

export type VoucherLineInput = {
  accountCode: string;
  creditFen: string;
  debitFen: string;
};

export type WebhookDeliveryStatus =
  | 'delivered'
  | 'given_up'
  | 'waiting';

/** A paused one is still written for; an ended one is not. */
export type WebhookEndpointStatus =
  | 'active'
  | 'ended'
  | 'paused';

/** Why it is paused or has ended: by a secretary; after 20 failures in a row; because it said 410 Gone. */
export type WebhookStandstill =
  | 'by_hand'
  | 'failing'
  | 'gone';

/** Why there is no code: no answer within 10 s; the line broke or could not be made; the address is not on the open internet. */
export type WebhookTrouble =
  | 'connection'
  | 'refused_address'
  | 'timeout';

export type DeskSettlementNumberQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskSettlementNumberQuery = { settlement: { number: string } | null };

export type MotionRowFragment = { id: string, kind: MotionKind, title: string, status: MotionStatus, procedure: MotionProcedure, quorumRule: QuorumRule, isMerged: boolean, openedAt: string, decidedAt: string | null, village: { id: string, name: string }, records: Array<{ step: MotionStepName, day: string, outcome: MotionOutcome }> };

export type MotionWholeFragment = { subjectId: string, sha256: string, body: string | null, amountFen: string | null, payeeName: string | null, lawItem: number, postingDays: number, noticeDays: number, notBefore: string | null, inForceFrom: string | null, canRecord: boolean, id: string, kind: MotionKind, title: string, status: MotionStatus, procedure: MotionProcedure, quorumRule: QuorumRule, isMerged: boolean, openedAt: string, decidedAt: string | null, alliance: { id: string, name: string }, records: Array<{ step: MotionStepName, day: string, noticeOn: string | null, outcome: MotionOutcome, ballot: string | null, due: number | null, present: number | null, yes: number | null, no: number | null, abstained: number | null, minutesSha256: string | null, minutesUrl: string | null, note: string, recordedBy: string, recordedAt: string }>, villages: Array<{ motionId: string, status: MotionStatus, village: { id: string, name: string } }>, supervisors: Array<{ personId: string, name: string, conflicts: Array<string> }>, roll: { partyMembers: number, adults: number, households: number, villagersRepresentatives: number, members: number, memberRepresentatives: number, council: number } | null, village: { id: string, name: string } };

export type DeskMotionsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type DeskMotionsQuery = { motions: { nodes: Array<{ id: string, kind: MotionKind, title: string, status: MotionStatus, procedure: MotionProcedure, quorumRule: QuorumRule, isMerged: boolean, openedAt: string, decidedAt: string | null, village: { id: string, name: string }, records: Array<{ step: MotionStepName, day: string, outcome: MotionOutcome }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DeskMotionQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskMotionQuery = { motion: { subjectId: string, sha256: string, body: string | null, amountFen: string | null, payeeName: string | null, lawItem: number, postingDays: number, noticeDays: number, notBefore: string | null, inForceFrom: string | null, canRecord: boolean, id: string, kind: MotionKind, title: string, status: MotionStatus, procedure: MotionProcedure, quorumRule: QuorumRule, isMerged: boolean, openedAt: string, decidedAt: string | null, alliance: { id: string, name: string }, records: Array<{ step: MotionStepName, day: string, noticeOn: string | null, outcome: MotionOutcome, ballot: string | null, due: number | null, present: number | null, yes: number | null, no: number | null, abstained: number | null, minutesSha256: string | null, minutesUrl: string | null, note: string, recordedBy: string, recordedAt: string }>, villages: Array<{ motionId: string, status: MotionStatus, village: { id: string, name: string } }>, supervisors: Array<{ personId: string, name: string, conflicts: Array<string> }>, roll: { partyMembers: number, adults: number, households: number, villagersRepresentatives: number, members: number, memberRepresentatives: number, council: number } | null, village: { id: string, name: string } } | null };

export type DeskVillageRulesQueryVariables = Exact<{
  slug: string;
}>;


export type DeskVillageRulesQuery = { alliance: { id: string, villages: Array<{ id: string, name: string }> } | null, villageRules: Array<{ procedure: MotionProcedure, quorumRule: QuorumRule, postingDays: number, noticeDays: number, isMerged: boolean, setBy: string, setAt: string, village: { id: string, name: string }, roll: { partyMembers: number, adults: number, households: number, villagersRepresentatives: number, members: number, memberRepresentatives: number, council: number } }> };

export type DeskSupervisorChoicesQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskSupervisorChoicesQuery = { supervisorChoices: Array<{ personId: string, name: string }> };

export type DeskProposeMotionMutationVariables = Exact<{
  input: ProposeMotionInput;
}>;


export type DeskProposeMotionMutation = { proposeMotion: Array<{ id: string }> };

export type DeskRecordStepMutationVariables = Exact<{
  input: MotionStepInput;
}>;


export type DeskRecordStepMutation = { recordMotionStep: { id: string, status: MotionStatus } };

export type DeskPublishResolutionMutationVariables = Exact<{
  input: PublishMotionInput;
}>;


export type DeskPublishResolutionMutation = { publishResolution: { id: string, status: MotionStatus } };

export type DeskPublishResultMutationVariables = Exact<{
  input: PublishMotionInput;
}>;


export type DeskPublishResultMutation = { publishResult: { id: string, status: MotionStatus } };

export type DeskRejectMotionMutationVariables = Exact<{
  input: RejectMotionInput;
}>;


export type DeskRejectMotionMutation = { rejectMotion: { id: string, status: MotionStatus } };

export type DeskNameSupervisorMutationVariables = Exact<{
  id: string | number;
  personId: string | number;
}>;


export type DeskNameSupervisorMutation = { nameSupervisor: { id: string } };

export type DeskSetVillageRulesMutationVariables = Exact<{
  input: VillageRulesInput;
}>;


export type DeskSetVillageRulesMutation = { setVillageRules: { postingDays: number } };

export type DeskEntryQueryVariables = Exact<{
  slug: string;
  seq: string | number;
}>;


export type DeskEntryQuery = { journalEntry: { seq: string, kind: string, effectiveDay: string, postedAt: string, orderNumber: string | null, memo: string, hash: string, questions: Array<{ id: string, entrySeq: string, text: string, askedBy: string, askedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, isMine: boolean }>, papers: Array<{ id: string, note: string, picture: string | null, addedBy: string, addedAt: string }>, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }> } | null };

export type EntryQuestionFragment = { id: string, entrySeq: string, text: string, askedBy: string, askedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, isMine: boolean };

export type EntryPaperFragment = { id: string, note: string, picture: string | null, addedBy: string, addedAt: string };

export type DeskAskAboutEntryMutationVariables = Exact<{
  seq: string | number;
  text: string;
  requestId: string | number;
}>;


export type DeskAskAboutEntryMutation = { askAboutEntry: { id: string } };

export type DeskAnswerEntryMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type DeskAnswerEntryMutation = { answerEntryQuestion: { id: string } };

export type DeskAccountSumsQueryVariables = Exact<{
  slug: string;
  account: string;
  month: string;
}>;


export type DeskAccountSumsQuery = { accountSums: { month: string, openingFen: string, debitFen: string, creditFen: string, closingFen: string, yearDebitFen: string, yearCreditFen: string } | null };

export type DeskEntriesQueryVariables = Exact<{
  slug: string;
  account?: string | null | undefined;
  order?: string | null | undefined;
  month?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskEntriesQuery = { journalEntries: { nodes: Array<{ seq: string, kind: string, effectiveDay: string, postedAt: string, orderNumber: string | null, memo: string, hash: string, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DeskDuesQueryVariables = Exact<{
  slug: string;
}>;


export type DeskDuesQuery = { debtors: Array<{ partyId: string, role: PartyRole, name: string, currentFen: string, claimFen: string, since: string }>, writeOffs: Array<{ id: string, partyName: string, amountFen: string, reason: string, status: DecisionStatus, requestedBy: string, requestedAt: string, decidedBy: string | null, decidedAt: string | null, why: string | null }>, pool: { poolFen: string, reserveFen: string, villages: Array<{ id: string, name: string }>, allocations: Array<{ id: string, amountFen: string, reserveBasisPoints: number, reserveFen: string, basis: PoolBasis, status: DecisionStatus, proposedBy: string, proposedAt: string, decidedBy: string | null, decidedAt: string | null, why: string | null, parts: Array<{ villageName: string, weight: string, amountFen: string }> }>, expenses: Array<{ id: string, title: string, payeeName: string, amountFen: string, status: FundExpenseStatus, proposedAt: string }> }, withholding: { method: IitMethod, months: Array<{ month: string, incomeFen: string, withheldFen: string, remittedFen: string }> } };

export type DeskWriteOffMutationVariables = Exact<{
  partyId: string | number;
  amountFen: string;
  reason: string;
  requestId: string | number;
}>;


export type DeskWriteOffMutation = { requestWriteOff: { id: string, status: DecisionStatus } };

export type DeskDecideWriteOffMutationVariables = Exact<{
  id: string | number;
  isApproved: boolean;
  requestId: string | number;
}>;


export type DeskDecideWriteOffMutation = { decideWriteOff: { id: string, status: DecisionStatus } };

export type DeskRepayMutationVariables = Exact<{
  partyId: string | number;
  amountFen: string;
  reference: string;
  requestId: string | number;
}>;


export type DeskRepayMutation = { recordRepayment: boolean };

export type DeskProposePoolMutationVariables = Exact<{
  slug: string;
  amountFen: string;
  reserve: number;
  basis: PoolBasis;
  weights: Array<PoolWeight> | PoolWeight;
  requestId: string | number;
}>;


export type DeskProposePoolMutation = { proposePool: { id: string, status: DecisionStatus } };

export type DeskDecidePoolMutationVariables = Exact<{
  id: string | number;
  isApproved: boolean;
  requestId: string | number;
}>;


export type DeskDecidePoolMutation = { decidePool: { id: string, status: DecisionStatus } };

export type DeskRemitTaxMutationVariables = Exact<{
  slug: string;
  month: string;
  amountFen: string;
  reference: string;
  requestId: string | number;
}>;


export type DeskRemitTaxMutation = { remitTax: { method: IitMethod } };

export type DeskSetWithholdingMutationVariables = Exact<{
  slug: string;
  method: IitMethod;
  requestId: string | number;
}>;


export type DeskSetWithholdingMutation = { setWithholding: { method: IitMethod } };

export type DeskBatchesQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskBatchesQuery = { payoutBatches: Array<{ id: string, number: string, payoutCount: number, totalFen: string, sha256: string, drawnBy: string, drawnAt: string, content: string }> };

export type DeskDrawFileMutationVariables = Exact<{
  id: string | number;
  requestId: string | number;
}>;


export type DeskDrawFileMutation = { drawPayoutFile: { id: string, number: string, content: string } };

export type DeskConfirmPayoutMutationVariables = Exact<{
  payoutId: string | number;
  end: PayoutEnd;
  reference: string;
  requestId: string | number;
}>;


export type DeskConfirmPayoutMutation = { confirmPayout: { id: string, status: PayoutStatus } };

export type DeskUnpaidRefundsQueryVariables = Exact<{
  slug: string;
}>;


export type DeskUnpaidRefundsQuery = { unpaidRefunds: Array<{ id: string, orderNumber: string, totalFen: string, acceptedAt: string, tries: number, triedAt: string | null, lastError: string | null }> };

export type UnpaidRefundRowFragment = { id: string, orderNumber: string, totalFen: string, acceptedAt: string, tries: number, triedAt: string | null, lastError: string | null };

export type DeskOrdersQueryVariables = Exact<{
  slug: string;
  status?: Array<OrderStatus> | OrderStatus | null | undefined;
  number?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskOrdersQuery = { allianceOrders: { nodes: Array<{ number: string, platform: string | null, platformNumber: string | null, status: OrderStatus, totalFen: string, refundedFen: string, placedAt: string, paidAt: string | null, lines: Array<{ id: string, itemName: string, quantity: number }>, recipient: { name: string, regionName: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type OrderRowFragment = { number: string, platform: string | null, platformNumber: string | null, status: OrderStatus, totalFen: string, refundedFen: string, placedAt: string, paidAt: string | null, lines: Array<{ id: string, itemName: string, quantity: number }>, recipient: { name: string, regionName: string } };

export type DeskOrderQueryVariables = Exact<{
  number: string | number;
}>;


export type DeskOrderQuery = { order: { goodsFen: string, discountFen: string, freightFen: string, note: string | null, number: string, platform: string | null, platformNumber: string | null, status: OrderStatus, totalFen: string, refundedFen: string, placedAt: string, paidAt: string | null, recipient: { name: string, phone: string, regionName: string, street: string }, parcels: Array<{ id: string, status: ParcelStatus, villageName: string, carrierName: string | null, waybillNumber: string | null, shipBy: string, entries: Array<{ at: string, kind: string | null, text: string | null, place: string | null }> }>, payments: Array<{ id: string, provider: PaymentProvider, method: PaymentMethod, status: PaymentStatus, amountFen: string }>, claims: Array<{ id: string, status: ClaimStatus, reason: ClaimReason, refundFen: string }>, liveSession: { id: string } | null, steps: Array<{ step: string, toStatus: OrderStatus, at: string }>, lines: Array<{ id: string, itemName: string, quantity: number }> } | null };

export type ClaimRowFragment = { id: string, orderNumber: string, status: ClaimStatus, reason: ClaimReason, note: string, photos: Array<string>, refundFen: string, openedAt: string, answerBy: string, decision: string | null, lines: Array<{ lineId: string, itemName: string, quantity: number, levelPercent: number, refundFen: string }> };

export type DeskClaimsQueryVariables = Exact<{
  slug: string;
  status?: Array<ClaimStatus> | ClaimStatus | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskClaimsQuery = { allianceClaims: { nodes: Array<{ id: string, orderNumber: string, status: ClaimStatus, reason: ClaimReason, note: string, photos: Array<string>, refundFen: string, openedAt: string, answerBy: string, decision: string | null, lines: Array<{ lineId: string, itemName: string, quantity: number, levelPercent: number, refundFen: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DeskDecideMutationVariables = Exact<{
  id: string | number;
  isAccepted: boolean;
  decision: string;
  fault?: RefundFault | null | undefined;
  requestId: string | number;
}>;


export type DeskDecideMutation = { decideClaim: { id: string, orderNumber: string, status: ClaimStatus, reason: ClaimReason, note: string, photos: Array<string>, refundFen: string, openedAt: string, answerBy: string, decision: string | null, lines: Array<{ lineId: string, itemName: string, quantity: number, levelPercent: number, refundFen: string }> } };

export type DeskEvidenceQueryVariables = Exact<{
  number: string | number;
}>;


export type DeskEvidenceQuery = { order: { number: string, liveOffsetMs: number | null, lines: Array<{ id: string, itemName: string, quantity: number }>, payments: Array<{ id: string, provider: PaymentProvider, method: PaymentMethod, status: PaymentStatus, providerRef: string | null }>, parcels: Array<{ id: string, status: ParcelStatus, carrierName: string | null, waybillNumber: string | null }>, liveSession: { id: string, title: string } | null } | null };

export type ExportRowFragment = { id: string, paper: PaperKind, format: PaperFormat, from: string | null, to: string | null, settlementNumber: string | null, bookName: string | null, month: string | null, status: ExportStatus, rowsTotal: number, rowsDone: number, sha256: string | null, madeBy: string, createdAt: string, url: string | null, sums: { accruedFen: string, reversedFen: string, paidFen: string, otherFen: string } | null };

export type BatchRowFragment = { id: string, firstNumber: number, lastNumber: number, debitFen: string, hash: string, madeBy: string, madeAt: string, checkedBy: string | null, mayCheck: boolean };

export type BookRowFragment = { book: string, name: string, regimeName: string, regimeSource: string, caution: string | null, serviceVatBasisPoints: number, isEquityHolder: boolean, columnsOf: string, columns: Array<{ field: string, head: string, standardHead: string }> };

export type QuestionRowFragment = { id: string, text: string, villageName: string | null, askedBy: string, askedAt: string, answer: string | null, isPublic: boolean | null, answeredBy: string | null };

export type DeskExportsQueryVariables = Exact<{
  slug: string;
}>;


export type DeskExportsQuery = { paperExports: Array<{ id: string, paper: PaperKind, format: PaperFormat, from: string | null, to: string | null, settlementNumber: string | null, bookName: string | null, month: string | null, status: ExportStatus, rowsTotal: number, rowsDone: number, sha256: string | null, madeBy: string, createdAt: string, url: string | null, sums: { accruedFen: string, reversedFen: string, paidFen: string, otherFen: string } | null }> };

export type DeskExportChoicesQueryVariables = Exact<{
  slug: string;
}>;


export type DeskExportChoicesQuery = { settlements: { nodes: Array<{ id: string, number: string }> } };

export type DeskStatementSumsQueryVariables = Exact<{
  slug: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  settlementId?: string | number | null | undefined;
}>;


export type DeskStatementSumsQuery = { statementSums: { accruedFen: string, reversedFen: string, paidFen: string, otherFen: string } };

export type DeskMakeExportMutationVariables = Exact<{
  input: ExportInput;
  requestId: string | number;
}>;


export type DeskMakeExportMutation = { makeExport: { id: string, paper: PaperKind, format: PaperFormat, from: string | null, to: string | null, settlementNumber: string | null, bookName: string | null, month: string | null, status: ExportStatus, rowsTotal: number, rowsDone: number, sha256: string | null, madeBy: string, createdAt: string, url: string | null, sums: { accruedFen: string, reversedFen: string, paidFen: string, otherFen: string } | null } };

export type DeskVoucherBooksQueryVariables = Exact<{
  slug: string;
}>;


export type DeskVoucherBooksQuery = { voucherBooks: Array<{ book: string, name: string, regimeName: string, regimeSource: string, caution: string | null, serviceVatBasisPoints: number, isEquityHolder: boolean, columnsOf: string, columns: Array<{ field: string, head: string, standardHead: string }> }> };

export type DeskVoucherMonthQueryVariables = Exact<{
  slug: string;
  book: string | number;
  month: string;
}>;


export type DeskVoucherMonthQuery = { voucherMonth: { waitingCount: number, waitingDebitFen: string, waiting: Array<{ entrySeq: string, day: string, summary: string, lines: Array<{ side: string, code: string, name: string, aux: string | null, amountFen: string }> }>, batches: Array<{ id: string, firstNumber: number, lastNumber: number, debitFen: string, hash: string, madeBy: string, madeAt: string, checkedBy: string | null, mayCheck: boolean }> } };

export type DeskPostVouchersMutationVariables = Exact<{
  slug: string;
  book: string | number;
  month: string;
  requestId: string | number;
}>;


export type DeskPostVouchersMutation = { postVouchers: { id: string, firstNumber: number, lastNumber: number, debitFen: string, hash: string, madeBy: string, madeAt: string, checkedBy: string | null, mayCheck: boolean } };

export type DeskCheckVouchersMutationVariables = Exact<{
  id: string | number;
}>;


export type DeskCheckVouchersMutation = { checkVouchers: { id: string, firstNumber: number, lastNumber: number, debitFen: string, hash: string, madeBy: string, madeAt: string, checkedBy: string | null, mayCheck: boolean } };

export type DeskSaveBookMutationVariables = Exact<{
  input: VoucherBookInput;
}>;


export type DeskSaveBookMutation = { saveVoucherBook: { book: string, name: string, regimeName: string, regimeSource: string, caution: string | null, serviceVatBasisPoints: number, isEquityHolder: boolean, columnsOf: string, columns: Array<{ field: string, head: string, standardHead: string }> } };

export type DeskVillagerQuestionsQueryVariables = Exact<{
  slug: string;
}>;


export type DeskVillagerQuestionsQuery = { villagerQuestions: Array<{ id: string, text: string, villageName: string | null, askedBy: string, askedAt: string, answer: string | null, isPublic: boolean | null, answeredBy: string | null }>, householdCodes: Array<{ name: string, villageName: string | null, code: string }> };

export type DeskAnswerVillagerMutationVariables = Exact<{
  id: string | number;
  answer: string;
  isPublic: boolean;
}>;


export type DeskAnswerVillagerMutation = { answerVillager: { id: string, text: string, villageName: string | null, askedBy: string, askedAt: string, answer: string | null, isPublic: boolean | null, answeredBy: string | null } };

export type PeriodRowFragment = { month: string, status: PeriodStatus, from: string, to: string };

export type CorrectionRowFragment = { id: string, status: CorrectionStatus, reversesSeq: string | null, memo: string, effectiveDay: string, maker: string, checker: string | null, requestedAt: string, refusal: string | null, sentBackFor: string | null, bookedSeq: string | null, canDecide: boolean, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }> };

export type DeskPeriodsQueryVariables = Exact<{
  slug: string;
}>;


export type DeskPeriodsQuery = { accountingPeriods: { nodes: Array<{ month: string, status: PeriodStatus, from: string, to: string }> } };

export type DeskPeriodQueryVariables = Exact<{
  slug: string;
  month: string | number;
}>;


export type DeskPeriodQuery = { accountingPeriod: { softClosedBy: string | null, root: string | null, chainSeq: string | null, sealedAt: string | null, month: string, status: PeriodStatus, from: string, to: string, checklist: Array<{ key: string, state: string, count: number, found: Array<string>, ranAt: string | null, sums: { formFen: string, booksFen: string } | null }>, acts: Array<{ act: string, isAllowed: boolean, why: string | null }>, history: Array<{ step: string, by: string, at: string, reason: string | null }> } | null };

export type DeskLastCheckQueryVariables = Exact<{
  slug: string;
}>;


export type DeskLastCheckQuery = { lastBookCheck: { id: string, at: string, by: string | null, chainSeq: string, faultCount: number } | null };

export type DeskAskCheckMutationVariables = Exact<{
  slug: string;
  requestId: string | number;
}>;


export type DeskAskCheckMutation = { askBookCheck: string };

export type DeskSoftCloseMutationVariables = Exact<{
  slug: string;
  month: string | number;
  requestId: string | number;
}>;


export type DeskSoftCloseMutation = { softClosePeriod: { month: string, status: PeriodStatus, from: string, to: string } };

export type DeskReopenMutationVariables = Exact<{
  slug: string;
  month: string | number;
  reason: string;
  requestId: string | number;
}>;


export type DeskReopenMutation = { reopenPeriod: { month: string, status: PeriodStatus, from: string, to: string } };

export type DeskCloseMutationVariables = Exact<{
  slug: string;
  month: string | number;
  requestId: string | number;
}>;


export type DeskCloseMutation = { closePeriod: { month: string, status: PeriodStatus, from: string, to: string } };

export type DeskDayRootsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskDayRootsQuery = { ledgerDayRoots: { nodes: Array<{ day: string, entryCount: number, lastSeq: string, root: string }> } };

export type DeskCorrectionsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type DeskCorrectionsQuery = { entryCorrections: { nodes: Array<{ id: string, status: CorrectionStatus, reversesSeq: string | null, memo: string, effectiveDay: string, maker: string, checker: string | null, requestedAt: string, refusal: string | null, sentBackFor: string | null, bookedSeq: string | null, canDecide: boolean, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DeskApproveCorrectionMutationVariables = Exact<{
  id: string | number;
  requestId: string | number;
}>;


export type DeskApproveCorrectionMutation = { approveCorrection: { id: string, status: CorrectionStatus, reversesSeq: string | null, memo: string, effectiveDay: string, maker: string, checker: string | null, requestedAt: string, refusal: string | null, sentBackFor: string | null, bookedSeq: string | null, canDecide: boolean, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }> } };

export type DeskRejectCorrectionMutationVariables = Exact<{
  id: string | number;
  reason: string;
  requestId: string | number;
}>;


export type DeskRejectCorrectionMutation = { rejectCorrection: { id: string, status: CorrectionStatus, reversesSeq: string | null, memo: string, effectiveDay: string, maker: string, checker: string | null, requestedAt: string, refusal: string | null, sentBackFor: string | null, bookedSeq: string | null, canDecide: boolean, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }> } };

export type DeskRequestCorrectionMutationVariables = Exact<{
  input: CorrectionInput;
}>;


export type DeskRequestCorrectionMutation = { requestCorrection: { id: string, status: CorrectionStatus, reversesSeq: string | null, memo: string, effectiveDay: string, maker: string, checker: string | null, requestedAt: string, refusal: string | null, sentBackFor: string | null, bookedSeq: string | null, canDecide: boolean, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }> } };

export type DeskAuditQueryVariables = Exact<{
  slug: string;
  thing?: string | null | undefined;
  thingId?: string | number | null | undefined;
  byId?: string | number | null | undefined;
  day?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskAuditQuery = { auditTrail: { nodes: Array<{ id: string, thing: string, thingId: string, label: string | null, step: string, from: string | null, to: string, by: string, byId: string | null, at: string, reason: string | null, detail: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ProofRowFragment = { of: ProofOf, subjectId: string, name: string, isServing: boolean, standing: ProofStanding, dueAt: string | null, verifiedAt: string | null, verifiedBy: string | null, evidenceSha256: string | null, seller: { name: string, address: string, contact: string, licence: string, isSelfProduced: boolean } | null };

export type DeskProofsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type DeskProofsQuery = { allianceProofs: { nodes: Array<{ of: ProofOf, subjectId: string, name: string, isServing: boolean, standing: ProofStanding, dueAt: string | null, verifiedAt: string | null, verifiedBy: string | null, evidenceSha256: string | null, seller: { name: string, address: string, contact: string, licence: string, isSelfProduced: boolean } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DeskRecordProofMutationVariables = Exact<{
  input: RecordProofInput;
}>;


export type DeskRecordProofMutation = { recordProof: string };

export type DeskVerifySellerMutationVariables = Exact<{
  allianceId: string | number;
  evidenceSha256: string;
}>;


export type DeskVerifySellerMutation = { verifySeller: string };

export type SettlementRowFragment = { id: string, number: string, status: SettlementStatus, periodFrom: string, periodTo: string, openingFen: string, dueFen: string, refundedFen: string, recoveredFen: string, withheldFen: string, paidFen: string, closingFen: string, isBalanced: boolean, orderCount: number, preparedBy: string | null, approvedBy: string | null, exceptions: Array<{ kind: string, detail: string }>, history: Array<{ step: string, by: string, at: string, reason: string | null }>, acts: Array<{ act: string, isAllowed: boolean, why: string | null }> };

export type PayoutRowFragment = { id: string, outNo: string, partyName: string, accountMasked: string, amountFen: string, withheldFen: string, status: PayoutStatus, reason: string | null, at: string };

export type DeskSettlementsQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskSettlementsQuery = { settlements: { nodes: Array<{ id: string, number: string, status: SettlementStatus, periodFrom: string, periodTo: string, openingFen: string, dueFen: string, refundedFen: string, recoveredFen: string, withheldFen: string, paidFen: string, closingFen: string, isBalanced: boolean, orderCount: number, preparedBy: string | null, approvedBy: string | null, exceptions: Array<{ kind: string, detail: string }>, history: Array<{ step: string, by: string, at: string, reason: string | null }>, acts: Array<{ act: string, isAllowed: boolean, why: string | null }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DeskPayoutsQueryVariables = Exact<{
  slug: string;
  status?: Array<PayoutStatus> | PayoutStatus | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskPayoutsQuery = { payouts: { nodes: Array<{ id: string, outNo: string, partyName: string, accountMasked: string, amountFen: string, withheldFen: string, status: PayoutStatus, reason: string | null, at: string, settlement: { id: string, number: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DeskPayoutSumsQueryVariables = Exact<{
  slug: string;
}>;


export type DeskPayoutSumsQuery = { payoutSums: Array<{ status: PayoutStatus, count: number, amountFen: string, withheldFen: string }>, settlements: { nodes: Array<{ id: string, number: string, status: SettlementStatus, unsentPayoutCount: number }> } };

export type DeskSettlementQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskSettlementQuery = { settlement: { sha256: string | null, publishedOn: string | null, id: string, number: string, status: SettlementStatus, periodFrom: string, periodTo: string, openingFen: string, dueFen: string, refundedFen: string, recoveredFen: string, withheldFen: string, paidFen: string, closingFen: string, isBalanced: boolean, orderCount: number, preparedBy: string | null, approvedBy: string | null, payouts: Array<{ id: string, outNo: string, partyName: string, accountMasked: string, amountFen: string, withheldFen: string, status: PayoutStatus, reason: string | null, at: string }>, alliance: { slug: string, name: string }, parties: Array<{ key: string, role: PartyRole, name: string, carryInFen: string, accruedFen: string, reversedFen: string, recoveredFen: string, withheldFen: string, netFen: string }>, exceptions: Array<{ kind: string, detail: string }>, history: Array<{ step: string, by: string, at: string, reason: string | null }>, acts: Array<{ act: string, isAllowed: boolean, why: string | null }> } | null };

export type DeskLinesQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type DeskLinesQuery = { settlement: { id: string, lines: { nodes: Array<{ orderNumber: string, itemName: string, completedOn: string, baseFen: string, accruedFen: string, reversedFen: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null };

export type EntryRowFragment = { seq: string, kind: string, effectiveDay: string, postedAt: string, orderNumber: string | null, memo: string, hash: string, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }> };

export type EntryFragment = { seq: string, kind: string, effectiveDay: string, postedAt: string, orderNumber: string | null, memo: string, hash: string, questions: Array<{ id: string, entrySeq: string, text: string, askedBy: string, askedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, isMine: boolean }>, papers: Array<{ id: string, note: string, picture: string | null, addedBy: string, addedAt: string }>, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }> };

export type DeskSplitQueryVariables = Exact<{
  number: string | number;
}>;


export type DeskSplitQuery = { splitOf: { orderNumber: string, ruleVersion: number, ruleSha256: string, ruleSince: string, baseFen: string, reversedFen: string, accruedAt: string | null, waterfall: Array<{ key: string, amountFen: string }>, parties: Array<{ key: string, role: PartyRole, name: string, basisPoints: number, exactFen: string, shareFen: string, roundingFen: string }>, lines: Array<{ lineId: string, itemName: string, clauseNumber: number, clauseName: string, by: Array<string>, over: Array<string>, base: string, baseFen: string, weightGrams: number, boundsKept: boolean | null, floorFen: string | null, floorFromPoolFen: string | null, floorFromAllianceFen: string | null, shares: Array<{ key: string, name: string, basisPoints: number, exactFen: string, floorFen: string, remainder: string, roundingFen: string, shareFen: string, pin: string | null }> }>, entries: Array<{ seq: string, kind: string, effectiveDay: string, postedAt: string, orderNumber: string | null, memo: string, hash: string, questions: Array<{ id: string, entrySeq: string, text: string, askedBy: string, askedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, isMine: boolean }>, papers: Array<{ id: string, note: string, picture: string | null, addedBy: string, addedAt: string }>, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }> }> } | null };

export type DeskAccountsQueryVariables = Exact<{
  slug: string;
}>;


export type DeskAccountsQuery = { accounts: Array<{ code: string, name: string, initials: string, class: string, balanceFen: string }> };

export type DeskSubmitMutationVariables = Exact<{
  id: string | number;
  requestId: string | number;
}>;


export type DeskSubmitMutation = { submitSettlement: { id: string, status: SettlementStatus } };

export type DeskApproveMutationVariables = Exact<{
  id: string | number;
  requestId: string | number;
}>;


export type DeskApproveMutation = { approveSettlement: { id: string, status: SettlementStatus } };

export type DeskSendBackMutationVariables = Exact<{
  id: string | number;
  reason: string;
  requestId: string | number;
}>;


export type DeskSendBackMutation = { sendBackSettlement: { id: string, status: SettlementStatus } };

export type DeskPayOutMutationVariables = Exact<{
  id: string | number;
  requestId: string | number;
}>;


export type DeskPayOutMutation = { payOutSettlement: { id: string, status: SettlementStatus } };

export type DeskPublishMutationVariables = Exact<{
  id: string | number;
  requestId: string | number;
}>;


export type DeskPublishMutation = { publishSettlement: { id: string, status: SettlementStatus } };

export type ReconAccountsQueryVariables = Exact<{
  slug: string;
}>;


export type ReconAccountsQuery = { reconAccounts: Array<{ code: string, name: string, provider: string | null, numberMasked: string | null, statedTo: string | null, differenceFen: string, unownedCount: number, unownedSince: string | null }> };

export type ReconLineFragment = { id: string, day: string, kind: StatementKind, feeFen: string, netFen: string, ref: string, memo: string, counterparty: string };

export type ReconMoveFragment = { seq: string, day: string, kind: string, amountFen: string, memo: string, orderNumber: string | null };

export type ProposalFragment = { key: string, basis: MatchBasis, gapDays: number, rivals: number, lines: Array<{ id: string, day: string, kind: StatementKind, feeFen: string, netFen: string, ref: string, memo: string, counterparty: string }>, moves: Array<{ seq: string, day: string, kind: string, amountFen: string, memo: string, orderNumber: string | null }> };

export type BreakRowFragment = { key: string, kind: BreakKind, amountFen: string, since: string, status: ReconBreakStatus, ownerId: string | null, ownerName: string | null, dueOn: string | null, note: string | null, resolution: ReconResolution | null, lines: Array<{ id: string, day: string, kind: StatementKind, feeFen: string, netFen: string, ref: string, memo: string, counterparty: string }>, moves: Array<{ seq: string, day: string, kind: string, amountFen: string, memo: string, orderNumber: string | null }> };

export type ReconQueryVariables = Exact<{
  slug: string;
  account: string;
  month: string;
}>;


export type ReconQuery = { reconciliation: { until: string, ledgerFen: string, statementFen: string, differenceFen: string, oldestBreakOn: string | null, proposalCount: number, byIdCount: number, breakCount: number, differsCount: number, thereCount: number, hereCount: number, unownedCount: number, matchedCount: number, proposals: Array<{ key: string, basis: MatchBasis, gapDays: number, rivals: number, lines: Array<{ id: string, day: string, kind: StatementKind, feeFen: string, netFen: string, ref: string, memo: string, counterparty: string }>, moves: Array<{ seq: string, day: string, kind: string, amountFen: string, memo: string, orderNumber: string | null }> }>, breaks: Array<{ key: string, kind: BreakKind, amountFen: string, since: string, status: ReconBreakStatus, ownerId: string | null, ownerName: string | null, dueOn: string | null, note: string | null, resolution: ReconResolution | null, lines: Array<{ id: string, day: string, kind: StatementKind, feeFen: string, netFen: string, ref: string, memo: string, counterparty: string }>, moves: Array<{ seq: string, day: string, kind: string, amountFen: string, memo: string, orderNumber: string | null }> }>, matched: Array<{ id: string, basis: MatchBasis, amountFen: string, matchedBy: string | null, note: string | null, lines: Array<{ id: string, day: string, kind: StatementKind, feeFen: string, netFen: string, ref: string, memo: string, counterparty: string }>, moves: Array<{ seq: string, day: string, kind: string, amountFen: string, memo: string, orderNumber: string | null }> }>, statements: Array<{ id: string, fileName: string, fromDay: string, toDay: string, lineCount: number, addedCount: number, importedAt: string }> } };

export type ReconOwnersQueryVariables = Exact<{
  slug: string;
}>;


export type ReconOwnersQuery = { reconOwners: Array<{ id: string, name: string }> };

export type MatchLinesMutationVariables = Exact<{
  input: MatchLinesInput;
}>;


export type MatchLinesMutation = { matchLines: number };

export type UnmatchLinesMutationVariables = Exact<{
  input: UnmatchLinesInput;
}>;


export type UnmatchLinesMutation = { unmatchLines: boolean };

export type OwnBreakMutationVariables = Exact<{
  input: OwnBreakInput;
}>;


export type OwnBreakMutation = { ownBreak: boolean };

export type ResolveBreakMutationVariables = Exact<{
  input: ResolveBreakInput;
}>;


export type ResolveBreakMutation = { resolveBreak: boolean };

export type FetchStatementMutationVariables = Exact<{
  slug: string;
  account: string;
  day: string;
}>;


export type FetchStatementMutation = { fetchStatement: boolean };

export type ReviewRowFragment = { kind: ReviewKind, id: string, since: string, label: string, note: string | null, amountFen: string | null, by: string | null, entrySeq: string | null, canApprove: boolean, why: string | null };

export type DeskReviewQueryVariables = Exact<{
  slug: string;
  kind?: ReviewKind | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskReviewQuery = { reviewQueue: { nodes: Array<{ kind: ReviewKind, id: string, since: string, label: string, note: string | null, amountFen: string | null, by: string | null, entrySeq: string | null, canApprove: boolean, why: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DeskReviewCountsQueryVariables = Exact<{
  slug: string;
}>;


export type DeskReviewCountsQuery = { reviewCounts: Array<{ kind: ReviewKind, count: number }> };

export type DeskReviewRefundMutationVariables = Exact<{
  id: string | number;
  requestId: string | number;
}>;


export type DeskReviewRefundMutation = { reviewRefund: boolean };

export type DeskAttachPaperMutationVariables = Exact<{
  seq: string | number;
  note: string;
  pictureId?: string | number | null | undefined;
  requestId: string | number;
}>;


export type DeskAttachPaperMutation = { attachPaper: { id: string } };

export type DeskMoneyFlowQueryVariables = Exact<{
  slug: string;
  from: string;
  to: string;
}>;


export type DeskMoneyFlowQuery = { moneyFlow: Array<{ day: string, takenFen: string, refundedFen: string, paidFen: string }> };

export type RuleVersionFragment = { id: string, version: number, title: string, state: SplitRuleState, sha256: string, rule: string, inForceFrom: string, parentId: string | null, proposedBy: string | null, proposedAt: string | null, canWithdraw: boolean, villages: Array<{ villageId: string, name: string, result: string | null, decidedAt: string | null, procedure: string | null, due: number | null, present: number | null, yes: number | null, no: number | null, abstained: number | null, steps: Array<{ step: string, day: string }> }> };

export type DeskRulesQueryVariables = Exact<{
  slug: string;
}>;


export type DeskRulesQuery = { splitRules: Array<{ id: string, version: number, title: string, state: SplitRuleState, sha256: string, rule: string, inForceFrom: string, parentId: string | null, proposedBy: string | null, proposedAt: string | null, canWithdraw: boolean, villages: Array<{ villageId: string, name: string, result: string | null, decidedAt: string | null, procedure: string | null, due: number | null, present: number | null, yes: number | null, no: number | null, abstained: number | null, steps: Array<{ step: string, day: string }> }> }> };

export type DeskRuleChoicesQueryVariables = Exact<{
  slug: string;
}>;


export type DeskRuleChoicesQuery = { categories: Array<{ slug: string, name: string }>, alliance: { id: string, villages: Array<{ id: string, name: string }>, streamer: { personId: string, displayName: string } | null } | null, products: { nodes: Array<{ id: string, name: string, skus: Array<{ id: string, name: string }> }> } };

export type DeskSimulateQueryVariables = Exact<{
  input: SimulateSplitRuleInput;
}>;


export type DeskSimulateQuery = { simulateSplitRule: { orders: number, skipped: number, isCut: boolean, clauseLines: Array<number>, parties: Array<{ key: string, role: PartyRole, name: string, beforeFen: string, afterFen: string }> } };

export type DeskProposeMutationVariables = Exact<{
  input: ProposeSplitRuleInput;
}>;


export type DeskProposeMutation = { proposeSplitRule: { id: string, version: number, title: string, state: SplitRuleState, sha256: string, rule: string, inForceFrom: string, parentId: string | null, proposedBy: string | null, proposedAt: string | null, canWithdraw: boolean, villages: Array<{ villageId: string, name: string, result: string | null, decidedAt: string | null, procedure: string | null, due: number | null, present: number | null, yes: number | null, no: number | null, abstained: number | null, steps: Array<{ step: string, day: string }> }> } };

export type DeskWithdrawMutationVariables = Exact<{
  id: string | number;
  reason: string;
  requestId: string | number;
}>;


export type DeskWithdrawMutation = { withdrawSplitRule: { id: string, version: number, title: string, state: SplitRuleState, sha256: string, rule: string, inForceFrom: string, parentId: string | null, proposedBy: string | null, proposedAt: string | null, canWithdraw: boolean, villages: Array<{ villageId: string, name: string, result: string | null, decidedAt: string | null, procedure: string | null, due: number | null, present: number | null, yes: number | null, no: number | null, abstained: number | null, steps: Array<{ step: string, day: string }> }> } };

export type DeskRecomputeQueryVariables = Exact<{
  number: string | number;
}>;


export type DeskRecomputeQuery = { recomputeSplit: { hasEvent: boolean, isEqual: boolean, differences: Array<{ lineId: string, what: string, stored: string, computed: string }> } | null };

export type SavedViewFragment = { id: string, page: DeskPage, name: string, query: string };

export type DeskSavedViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskSavedViewsQuery = { savedViews: Array<{ id: string, page: DeskPage, name: string, query: string }> };

export type DeskSaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type DeskSaveViewMutation = { saveView: { id: string, page: DeskPage, name: string, query: string } };

export type DeskRenameViewMutationVariables = Exact<{
  id: string | number;
  name: string;
}>;


export type DeskRenameViewMutation = { renameView: { id: string, page: DeskPage, name: string, query: string } };

export type DeskRemoveViewMutationVariables = Exact<{
  id: string | number;
}>;


export type DeskRemoveViewMutation = { removeView: boolean };

export type ViolationDeskQueryVariables = Exact<{ [key: string]: never; }>;


export type ViolationDeskQuery = { violationDesk: { reports: Array<{ id: string, reason: RoomReportReason, text: string, replayMs: number | null, reportedAt: string, session: { id: string, title: string, alliance: { name: string } } }>, appeals: Array<{ id: string, kind: ViolationKind, reason: string, article: string, evidence: string, raisedAt: string, replayMs: number | null, appeal: string | null, appealedAt: string | null, session: { id: string, title: string, alliance: { name: string } } }> } };

export type RoomReportRowFragment = { id: string, reason: RoomReportReason, text: string, replayMs: number | null, reportedAt: string, session: { id: string, title: string, alliance: { name: string } } };

export type AppealRowFragment = { id: string, kind: ViolationKind, reason: string, article: string, evidence: string, raisedAt: string, replayMs: number | null, appeal: string | null, appealedAt: string | null, session: { id: string, title: string, alliance: { name: string } } };

export type RaiseViolationMutationVariables = Exact<{
  input: RaiseViolationInput;
}>;


export type RaiseViolationMutation = { raiseViolation: { id: string } };

export type SettleReportsMutationVariables = Exact<{
  reportId: string | number;
}>;


export type SettleReportsMutation = { settleReports: boolean };

export type JudgeAppealMutationVariables = Exact<{
  id: string | number;
  isUpheld: boolean;
  text: string;
}>;


export type JudgeAppealMutation = { judgeAppeal: { id: string, status: ViolationStatus } };

export type WebhookRowFragment = { id: string, url: string, types: Array<string>, status: WebhookEndpointStatus, reason: WebhookStandstill | null, oldSecretUntil: string | null, failuresInRow: number, createdAt: string, endedAt: string | null };

export type DeliveryRowFragment = { id: string, eventId: string, type: string, status: WebhookDeliveryStatus, tries: number, createdAt: string, nextAt: string | null, triedAt: string | null, tookMs: number | null, code: number | null, trouble: WebhookTrouble | null, reply: string | null, body: string };

export type DeskWebhooksQueryVariables = Exact<{
  slug: string;
}>;


export type DeskWebhooksQuery = { webhookEndpoints: Array<{ id: string, url: string, types: Array<string>, status: WebhookEndpointStatus, reason: WebhookStandstill | null, oldSecretUntil: string | null, failuresInRow: number, createdAt: string, endedAt: string | null }> };

export type DeskWebhookDeliveriesQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type DeskWebhookDeliveriesQuery = { webhookDeliveries: { nodes: Array<{ id: string, eventId: string, type: string, status: WebhookDeliveryStatus, tries: number, createdAt: string, nextAt: string | null, triedAt: string | null, tookMs: number | null, code: number | null, trouble: WebhookTrouble | null, reply: string | null, body: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DeskAddWebhookMutationVariables = Exact<{
  input: AddWebhookEndpointInput;
}>;


export type DeskAddWebhookMutation = { addWebhookEndpoint: { secret: string | null, id: string, url: string, types: Array<string>, status: WebhookEndpointStatus, reason: WebhookStandstill | null, oldSecretUntil: string | null, failuresInRow: number, createdAt: string, endedAt: string | null } };

export type DeskChangeWebhookMutationVariables = Exact<{
  input: ChangeWebhookEndpointInput;
}>;


export type DeskChangeWebhookMutation = { changeWebhookEndpoint: { id: string, url: string, types: Array<string>, status: WebhookEndpointStatus, reason: WebhookStandstill | null, oldSecretUntil: string | null, failuresInRow: number, createdAt: string, endedAt: string | null } };

export type DeskPauseWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type DeskPauseWebhookMutation = { pauseWebhookEndpoint: { id: string, url: string, types: Array<string>, status: WebhookEndpointStatus, reason: WebhookStandstill | null, oldSecretUntil: string | null, failuresInRow: number, createdAt: string, endedAt: string | null } };

export type DeskResumeWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type DeskResumeWebhookMutation = { resumeWebhookEndpoint: { id: string, url: string, types: Array<string>, status: WebhookEndpointStatus, reason: WebhookStandstill | null, oldSecretUntil: string | null, failuresInRow: number, createdAt: string, endedAt: string | null } };

export type DeskEndWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type DeskEndWebhookMutation = { endWebhookEndpoint: { id: string, url: string, types: Array<string>, status: WebhookEndpointStatus, reason: WebhookStandstill | null, oldSecretUntil: string | null, failuresInRow: number, createdAt: string, endedAt: string | null } };

export type DeskRotateWebhookSecretMutationVariables = Exact<{
  id: string | number;
  requestId: string | number;
}>;


export type DeskRotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string | null, id: string, url: string, types: Array<string>, status: WebhookEndpointStatus, reason: WebhookStandstill | null, oldSecretUntil: string | null, failuresInRow: number, createdAt: string, endedAt: string | null } };

export type DeskTestWebhookMutationVariables = Exact<{
  id: string | number;
  requestId: string | number;
}>;


export type DeskTestWebhookMutation = { sendTestWebhook: { id: string, url: string, types: Array<string>, status: WebhookEndpointStatus, reason: WebhookStandstill | null, oldSecretUntil: string | null, failuresInRow: number, createdAt: string, endedAt: string | null } };

export type DeskRedeliverMutationVariables = Exact<{
  id: string | number;
  requestId: string | number;
}>;


export type DeskRedeliverMutation = { redeliverWebhook: { id: string, eventId: string, type: string, status: WebhookDeliveryStatus, tries: number, createdAt: string, nextAt: string | null, triedAt: string | null, tookMs: number | null, code: number | null, trouble: WebhookTrouble | null, reply: string | null, body: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const MotionRowFragmentDoc = new TypedDocumentString(`
    fragment MotionRow on Motion {
  id
  kind
  title
  status
  procedure
  quorumRule
  isMerged
  openedAt
  decidedAt
  village {
    id
    name
  }
  records {
    step
    day
    outcome
  }
}
    `, {"fragmentName":"MotionRow"}) as unknown as TypedDocumentString<MotionRowFragment, unknown>;
export const MotionWholeFragmentDoc = new TypedDocumentString(`
    fragment MotionWhole on Motion {
  ...MotionRow
  subjectId
  sha256
  body
  amountFen
  payeeName
  lawItem
  postingDays
  noticeDays
  notBefore
  inForceFrom
  canRecord
  alliance {
    id
    name
  }
  records {
    step
    day
    noticeOn
    outcome
    ballot
    due
    present
    yes
    no
    abstained
    minutesSha256
    minutesUrl
    note
    recordedBy
    recordedAt
  }
  villages {
    motionId
    status
    village {
      id
      name
    }
  }
  supervisors {
    personId
    name
    conflicts
  }
  roll {
    partyMembers
    adults
    households
    villagersRepresentatives
    members
    memberRepresentatives
    council
  }
}
    fragment MotionRow on Motion {
  id
  kind
  title
  status
  procedure
  quorumRule
  isMerged
  openedAt
  decidedAt
  village {
    id
    name
  }
  records {
    step
    day
    outcome
  }
}`, {"fragmentName":"MotionWhole"}) as unknown as TypedDocumentString<MotionWholeFragment, unknown>;
export const UnpaidRefundRowFragmentDoc = new TypedDocumentString(`
    fragment UnpaidRefundRow on UnpaidRefund {
  id
  orderNumber
  totalFen
  acceptedAt
  tries
  triedAt
  lastError
}
    `, {"fragmentName":"UnpaidRefundRow"}) as unknown as TypedDocumentString<UnpaidRefundRowFragment, unknown>;
export const OrderRowFragmentDoc = new TypedDocumentString(`
    fragment OrderRow on Order {
  number
  platform
  platformNumber
  status
  totalFen
  refundedFen
  placedAt
  paidAt
  lines {
    id
    itemName
    quantity
  }
  recipient {
    name
    regionName
  }
}
    `, {"fragmentName":"OrderRow"}) as unknown as TypedDocumentString<OrderRowFragment, unknown>;
export const ClaimRowFragmentDoc = new TypedDocumentString(`
    fragment ClaimRow on Claim {
  id
  orderNumber
  status
  reason
  note
  lines {
    lineId
    itemName
    quantity
    levelPercent
    refundFen
  }
  photos
  refundFen
  openedAt
  answerBy
  decision
}
    `, {"fragmentName":"ClaimRow"}) as unknown as TypedDocumentString<ClaimRowFragment, unknown>;
export const ExportRowFragmentDoc = new TypedDocumentString(`
    fragment ExportRow on PaperExport {
  id
  paper
  format
  from
  to
  settlementNumber
  bookName
  month
  status
  rowsTotal
  rowsDone
  sha256
  madeBy
  createdAt
  url
  sums {
    accruedFen
    reversedFen
    paidFen
    otherFen
  }
}
    `, {"fragmentName":"ExportRow"}) as unknown as TypedDocumentString<ExportRowFragment, unknown>;
export const BatchRowFragmentDoc = new TypedDocumentString(`
    fragment BatchRow on VoucherBatch {
  id
  firstNumber
  lastNumber
  debitFen
  hash
  madeBy
  madeAt
  checkedBy
  mayCheck
}
    `, {"fragmentName":"BatchRow"}) as unknown as TypedDocumentString<BatchRowFragment, unknown>;
export const BookRowFragmentDoc = new TypedDocumentString(`
    fragment BookRow on VoucherBook {
  book
  name
  regimeName
  regimeSource
  caution
  serviceVatBasisPoints
  isEquityHolder
  columnsOf
  columns {
    field
    head
    standardHead
  }
}
    `, {"fragmentName":"BookRow"}) as unknown as TypedDocumentString<BookRowFragment, unknown>;
export const QuestionRowFragmentDoc = new TypedDocumentString(`
    fragment QuestionRow on VillagerQuestion {
  id
  text
  villageName
  askedBy
  askedAt
  answer
  isPublic
  answeredBy
}
    `, {"fragmentName":"QuestionRow"}) as unknown as TypedDocumentString<QuestionRowFragment, unknown>;
export const PeriodRowFragmentDoc = new TypedDocumentString(`
    fragment PeriodRow on AccountingPeriod {
  month
  status
  from
  to
}
    `, {"fragmentName":"PeriodRow"}) as unknown as TypedDocumentString<PeriodRowFragment, unknown>;
export const CorrectionRowFragmentDoc = new TypedDocumentString(`
    fragment CorrectionRow on EntryCorrection {
  id
  status
  reversesSeq
  memo
  effectiveDay
  maker
  checker
  requestedAt
  refusal
  sentBackFor
  bookedSeq
  canDecide
  postings {
    debitCode
    debitName
    creditCode
    creditName
    amountFen
  }
}
    `, {"fragmentName":"CorrectionRow"}) as unknown as TypedDocumentString<CorrectionRowFragment, unknown>;
export const ProofRowFragmentDoc = new TypedDocumentString(`
    fragment ProofRow on AllianceProof {
  of
  subjectId
  name
  isServing
  standing
  dueAt
  verifiedAt
  verifiedBy
  evidenceSha256
  seller {
    name
    address
    contact
    licence
    isSelfProduced
  }
}
    `, {"fragmentName":"ProofRow"}) as unknown as TypedDocumentString<ProofRowFragment, unknown>;
export const SettlementRowFragmentDoc = new TypedDocumentString(`
    fragment SettlementRow on Settlement {
  id
  number
  status
  periodFrom
  periodTo
  openingFen
  dueFen
  refundedFen
  recoveredFen
  withheldFen
  paidFen
  closingFen
  isBalanced
  orderCount
  preparedBy
  approvedBy
  exceptions {
    kind
    detail
  }
  history {
    step
    by
    at
    reason
  }
  acts {
    act
    isAllowed
    why
  }
}
    `, {"fragmentName":"SettlementRow"}) as unknown as TypedDocumentString<SettlementRowFragment, unknown>;
export const PayoutRowFragmentDoc = new TypedDocumentString(`
    fragment PayoutRow on Payout {
  id
  outNo
  partyName
  accountMasked
  amountFen
  withheldFen
  status
  reason
  at
}
    `, {"fragmentName":"PayoutRow"}) as unknown as TypedDocumentString<PayoutRowFragment, unknown>;
export const EntryRowFragmentDoc = new TypedDocumentString(`
    fragment EntryRow on JournalEntry {
  seq
  kind
  effectiveDay
  postedAt
  orderNumber
  memo
  hash
  postings {
    debitCode
    debitName
    creditCode
    creditName
    amountFen
  }
}
    `, {"fragmentName":"EntryRow"}) as unknown as TypedDocumentString<EntryRowFragment, unknown>;
export const EntryQuestionFragmentDoc = new TypedDocumentString(`
    fragment EntryQuestion on EntryQuestion {
  id
  entrySeq
  text
  askedBy
  askedAt
  answer
  answeredBy
  answeredAt
  isMine
}
    `, {"fragmentName":"EntryQuestion"}) as unknown as TypedDocumentString<EntryQuestionFragment, unknown>;
export const EntryPaperFragmentDoc = new TypedDocumentString(`
    fragment EntryPaper on EntryPaper {
  id
  note
  picture
  addedBy
  addedAt
}
    `, {"fragmentName":"EntryPaper"}) as unknown as TypedDocumentString<EntryPaperFragment, unknown>;
export const EntryFragmentDoc = new TypedDocumentString(`
    fragment Entry on JournalEntry {
  ...EntryRow
  questions {
    ...EntryQuestion
  }
  papers {
    ...EntryPaper
  }
}
    fragment EntryQuestion on EntryQuestion {
  id
  entrySeq
  text
  askedBy
  askedAt
  answer
  answeredBy
  answeredAt
  isMine
}
fragment EntryPaper on EntryPaper {
  id
  note
  picture
  addedBy
  addedAt
}
fragment EntryRow on JournalEntry {
  seq
  kind
  effectiveDay
  postedAt
  orderNumber
  memo
  hash
  postings {
    debitCode
    debitName
    creditCode
    creditName
    amountFen
  }
}`, {"fragmentName":"Entry"}) as unknown as TypedDocumentString<EntryFragment, unknown>;
export const ReconLineFragmentDoc = new TypedDocumentString(`
    fragment ReconLine on StatementLine {
  id
  day
  kind
  feeFen
  netFen
  ref
  memo
  counterparty
}
    `, {"fragmentName":"ReconLine"}) as unknown as TypedDocumentString<ReconLineFragment, unknown>;
export const ReconMoveFragmentDoc = new TypedDocumentString(`
    fragment ReconMove on BookedMove {
  seq
  day
  kind
  amountFen
  memo
  orderNumber
}
    `, {"fragmentName":"ReconMove"}) as unknown as TypedDocumentString<ReconMoveFragment, unknown>;
export const ProposalFragmentDoc = new TypedDocumentString(`
    fragment Proposal on ReconPairing {
  key
  basis
  gapDays
  rivals
  lines {
    ...ReconLine
  }
  moves {
    ...ReconMove
  }
}
    fragment ReconLine on StatementLine {
  id
  day
  kind
  feeFen
  netFen
  ref
  memo
  counterparty
}
fragment ReconMove on BookedMove {
  seq
  day
  kind
  amountFen
  memo
  orderNumber
}`, {"fragmentName":"Proposal"}) as unknown as TypedDocumentString<ProposalFragment, unknown>;
export const BreakRowFragmentDoc = new TypedDocumentString(`
    fragment BreakRow on ReconBreak {
  key
  kind
  amountFen
  since
  status
  ownerId
  ownerName
  dueOn
  note
  resolution
  lines {
    ...ReconLine
  }
  moves {
    ...ReconMove
  }
}
    fragment ReconLine on StatementLine {
  id
  day
  kind
  feeFen
  netFen
  ref
  memo
  counterparty
}
fragment ReconMove on BookedMove {
  seq
  day
  kind
  amountFen
  memo
  orderNumber
}`, {"fragmentName":"BreakRow"}) as unknown as TypedDocumentString<BreakRowFragment, unknown>;
export const ReviewRowFragmentDoc = new TypedDocumentString(`
    fragment ReviewRow on ReviewItem {
  kind
  id
  since
  label
  note
  amountFen
  by
  entrySeq
  canApprove
  why
}
    `, {"fragmentName":"ReviewRow"}) as unknown as TypedDocumentString<ReviewRowFragment, unknown>;
export const RuleVersionFragmentDoc = new TypedDocumentString(`
    fragment RuleVersion on SplitRuleVersion {
  id
  version
  title
  state
  sha256
  rule
  inForceFrom
  parentId
  proposedBy
  proposedAt
  canWithdraw
  villages {
    villageId
    name
    result
    decidedAt
    procedure
    due
    present
    yes
    no
    abstained
    steps {
      step
      day
    }
  }
}
    `, {"fragmentName":"RuleVersion"}) as unknown as TypedDocumentString<RuleVersionFragment, unknown>;
export const SavedViewFragmentDoc = new TypedDocumentString(`
    fragment SavedView on SavedView {
  id
  page
  name
  query
}
    `, {"fragmentName":"SavedView"}) as unknown as TypedDocumentString<SavedViewFragment, unknown>;
export const RoomReportRowFragmentDoc = new TypedDocumentString(`
    fragment RoomReportRow on RoomReport {
  id
  reason
  text
  replayMs
  reportedAt
  session {
    id
    title
    alliance {
      name
    }
  }
}
    `, {"fragmentName":"RoomReportRow"}) as unknown as TypedDocumentString<RoomReportRowFragment, unknown>;
export const AppealRowFragmentDoc = new TypedDocumentString(`
    fragment AppealRow on Violation {
  id
  kind
  reason
  article
  evidence
  raisedAt
  replayMs
  appeal
  appealedAt
  session {
    id
    title
    alliance {
      name
    }
  }
}
    `, {"fragmentName":"AppealRow"}) as unknown as TypedDocumentString<AppealRowFragment, unknown>;
export const WebhookRowFragmentDoc = new TypedDocumentString(`
    fragment WebhookRow on WebhookEndpoint {
  id
  url
  types
  status
  reason
  oldSecretUntil
  failuresInRow
  createdAt
  endedAt
}
    `, {"fragmentName":"WebhookRow"}) as unknown as TypedDocumentString<WebhookRowFragment, unknown>;
export const DeliveryRowFragmentDoc = new TypedDocumentString(`
    fragment DeliveryRow on WebhookDelivery {
  id
  eventId
  type
  status
  tries
  createdAt
  nextAt
  triedAt
  tookMs
  code
  trouble
  reply
  body
}
    `, {"fragmentName":"DeliveryRow"}) as unknown as TypedDocumentString<DeliveryRowFragment, unknown>;
export const DeskSettlementNumberDocument = new TypedDocumentString(`
    query DeskSettlementNumber($id: ID!) {
  settlement(id: $id) {
    number
  }
}
    `) as unknown as TypedDocumentString<DeskSettlementNumberQuery, DeskSettlementNumberQueryVariables>;
export const DeskMotionsDocument = new TypedDocumentString(`
    query DeskMotions($slug: String!, $after: String) {
  motions(allianceSlug: $slug, first: 50, after: $after) {
    nodes {
      ...MotionRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment MotionRow on Motion {
  id
  kind
  title
  status
  procedure
  quorumRule
  isMerged
  openedAt
  decidedAt
  village {
    id
    name
  }
  records {
    step
    day
    outcome
  }
}`) as unknown as TypedDocumentString<DeskMotionsQuery, DeskMotionsQueryVariables>;
export const DeskMotionDocument = new TypedDocumentString(`
    query DeskMotion($id: ID!) {
  motion(id: $id) {
    ...MotionWhole
  }
}
    fragment MotionRow on Motion {
  id
  kind
  title
  status
  procedure
  quorumRule
  isMerged
  openedAt
  decidedAt
  village {
    id
    name
  }
  records {
    step
    day
    outcome
  }
}
fragment MotionWhole on Motion {
  ...MotionRow
  subjectId
  sha256
  body
  amountFen
  payeeName
  lawItem
  postingDays
  noticeDays
  notBefore
  inForceFrom
  canRecord
  alliance {
    id
    name
  }
  records {
    step
    day
    noticeOn
    outcome
    ballot
    due
    present
    yes
    no
    abstained
    minutesSha256
    minutesUrl
    note
    recordedBy
    recordedAt
  }
  villages {
    motionId
    status
    village {
      id
      name
    }
  }
  supervisors {
    personId
    name
    conflicts
  }
  roll {
    partyMembers
    adults
    households
    villagersRepresentatives
    members
    memberRepresentatives
    council
  }
}`) as unknown as TypedDocumentString<DeskMotionQuery, DeskMotionQueryVariables>;
export const DeskVillageRulesDocument = new TypedDocumentString(`
    query DeskVillageRules($slug: String!) {
  alliance(slug: $slug) {
    id
    villages {
      id
      name
    }
  }
  villageRules(allianceSlug: $slug) {
    village {
      id
      name
    }
    procedure
    quorumRule
    postingDays
    noticeDays
    isMerged
    setBy
    setAt
    roll {
      partyMembers
      adults
      households
      villagersRepresentatives
      members
      memberRepresentatives
      council
    }
  }
}
    `) as unknown as TypedDocumentString<DeskVillageRulesQuery, DeskVillageRulesQueryVariables>;
export const DeskSupervisorChoicesDocument = new TypedDocumentString(`
    query DeskSupervisorChoices($id: ID!) {
  supervisorChoices(motionId: $id) {
    personId
    name
  }
}
    `) as unknown as TypedDocumentString<DeskSupervisorChoicesQuery, DeskSupervisorChoicesQueryVariables>;
export const DeskProposeMotionDocument = new TypedDocumentString(`
    mutation DeskProposeMotion($input: ProposeMotionInput!) {
  proposeMotion(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeskProposeMotionMutation, DeskProposeMotionMutationVariables>;
export const DeskRecordStepDocument = new TypedDocumentString(`
    mutation DeskRecordStep($input: MotionStepInput!) {
  recordMotionStep(input: $input) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskRecordStepMutation, DeskRecordStepMutationVariables>;
export const DeskPublishResolutionDocument = new TypedDocumentString(`
    mutation DeskPublishResolution($input: PublishMotionInput!) {
  publishResolution(input: $input) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskPublishResolutionMutation, DeskPublishResolutionMutationVariables>;
export const DeskPublishResultDocument = new TypedDocumentString(`
    mutation DeskPublishResult($input: PublishMotionInput!) {
  publishResult(input: $input) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskPublishResultMutation, DeskPublishResultMutationVariables>;
export const DeskRejectMotionDocument = new TypedDocumentString(`
    mutation DeskRejectMotion($input: RejectMotionInput!) {
  rejectMotion(input: $input) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskRejectMotionMutation, DeskRejectMotionMutationVariables>;
export const DeskNameSupervisorDocument = new TypedDocumentString(`
    mutation DeskNameSupervisor($id: ID!, $personId: ID!) {
  nameSupervisor(motionId: $id, personId: $personId) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeskNameSupervisorMutation, DeskNameSupervisorMutationVariables>;
export const DeskSetVillageRulesDocument = new TypedDocumentString(`
    mutation DeskSetVillageRules($input: VillageRulesInput!) {
  setVillageRules(input: $input) {
    postingDays
  }
}
    `) as unknown as TypedDocumentString<DeskSetVillageRulesMutation, DeskSetVillageRulesMutationVariables>;
export const DeskEntryDocument = new TypedDocumentString(`
    query DeskEntry($slug: String!, $seq: ID!) {
  journalEntry(allianceSlug: $slug, seq: $seq) {
    ...Entry
  }
}
    fragment EntryQuestion on EntryQuestion {
  id
  entrySeq
  text
  askedBy
  askedAt
  answer
  answeredBy
  answeredAt
  isMine
}
fragment EntryPaper on EntryPaper {
  id
  note
  picture
  addedBy
  addedAt
}
fragment EntryRow on JournalEntry {
  seq
  kind
  effectiveDay
  postedAt
  orderNumber
  memo
  hash
  postings {
    debitCode
    debitName
    creditCode
    creditName
    amountFen
  }
}
fragment Entry on JournalEntry {
  ...EntryRow
  questions {
    ...EntryQuestion
  }
  papers {
    ...EntryPaper
  }
}`) as unknown as TypedDocumentString<DeskEntryQuery, DeskEntryQueryVariables>;
export const DeskAskAboutEntryDocument = new TypedDocumentString(`
    mutation DeskAskAboutEntry($seq: ID!, $text: String!, $requestId: ID!) {
  askAboutEntry(seq: $seq, text: $text, requestId: $requestId) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeskAskAboutEntryMutation, DeskAskAboutEntryMutationVariables>;
export const DeskAnswerEntryDocument = new TypedDocumentString(`
    mutation DeskAnswerEntry($id: ID!, $text: String!) {
  answerEntryQuestion(id: $id, text: $text) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeskAnswerEntryMutation, DeskAnswerEntryMutationVariables>;
export const DeskAccountSumsDocument = new TypedDocumentString(`
    query DeskAccountSums($slug: String!, $account: String!, $month: String!) {
  accountSums(allianceSlug: $slug, accountCode: $account, month: $month) {
    month
    openingFen
    debitFen
    creditFen
    closingFen
    yearDebitFen
    yearCreditFen
  }
}
    `) as unknown as TypedDocumentString<DeskAccountSumsQuery, DeskAccountSumsQueryVariables>;
export const DeskEntriesDocument = new TypedDocumentString(`
    query DeskEntries($slug: String!, $account: String, $order: String, $month: String, $after: String) {
  journalEntries(
    allianceSlug: $slug
    accountCode: $account
    orderNumber: $order
    month: $month
    first: 50
    after: $after
  ) {
    nodes {
      ...EntryRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment EntryRow on JournalEntry {
  seq
  kind
  effectiveDay
  postedAt
  orderNumber
  memo
  hash
  postings {
    debitCode
    debitName
    creditCode
    creditName
    amountFen
  }
}`) as unknown as TypedDocumentString<DeskEntriesQuery, DeskEntriesQueryVariables>;
export const DeskDuesDocument = new TypedDocumentString(`
    query DeskDues($slug: String!) {
  debtors(allianceSlug: $slug) {
    partyId
    role
    name
    currentFen
    claimFen
    since
  }
  writeOffs(allianceSlug: $slug) {
    id
    partyName
    amountFen
    reason
    status
    requestedBy
    requestedAt
    decidedBy
    decidedAt
    why
  }
  pool(allianceSlug: $slug) {
    poolFen
    reserveFen
    villages {
      id
      name
    }
    allocations {
      id
      amountFen
      reserveBasisPoints
      reserveFen
      basis
      parts {
        villageName
        weight
        amountFen
      }
      status
      proposedBy
      proposedAt
      decidedBy
      decidedAt
      why
    }
    expenses {
      id
      title
      payeeName
      amountFen
      status
      proposedAt
    }
  }
  withholding(allianceSlug: $slug) {
    method
    months {
      month
      incomeFen
      withheldFen
      remittedFen
    }
  }
}
    `) as unknown as TypedDocumentString<DeskDuesQuery, DeskDuesQueryVariables>;
export const DeskWriteOffDocument = new TypedDocumentString(`
    mutation DeskWriteOff($partyId: ID!, $amountFen: Fen!, $reason: String!, $requestId: ID!) {
  requestWriteOff(
    partyId: $partyId
    amountFen: $amountFen
    reason: $reason
    requestId: $requestId
  ) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskWriteOffMutation, DeskWriteOffMutationVariables>;
export const DeskDecideWriteOffDocument = new TypedDocumentString(`
    mutation DeskDecideWriteOff($id: ID!, $isApproved: Boolean!, $requestId: ID!) {
  decideWriteOff(id: $id, isApproved: $isApproved, requestId: $requestId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskDecideWriteOffMutation, DeskDecideWriteOffMutationVariables>;
export const DeskRepayDocument = new TypedDocumentString(`
    mutation DeskRepay($partyId: ID!, $amountFen: Fen!, $reference: String!, $requestId: ID!) {
  recordRepayment(
    partyId: $partyId
    amountFen: $amountFen
    reference: $reference
    requestId: $requestId
  )
}
    `) as unknown as TypedDocumentString<DeskRepayMutation, DeskRepayMutationVariables>;
export const DeskProposePoolDocument = new TypedDocumentString(`
    mutation DeskProposePool($slug: String!, $amountFen: Fen!, $reserve: Int!, $basis: PoolBasis!, $weights: [PoolWeight!]!, $requestId: ID!) {
  proposePool(
    allianceSlug: $slug
    amountFen: $amountFen
    reserveBasisPoints: $reserve
    basis: $basis
    weights: $weights
    requestId: $requestId
  ) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskProposePoolMutation, DeskProposePoolMutationVariables>;
export const DeskDecidePoolDocument = new TypedDocumentString(`
    mutation DeskDecidePool($id: ID!, $isApproved: Boolean!, $requestId: ID!) {
  decidePool(id: $id, isApproved: $isApproved, requestId: $requestId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskDecidePoolMutation, DeskDecidePoolMutationVariables>;
export const DeskRemitTaxDocument = new TypedDocumentString(`
    mutation DeskRemitTax($slug: String!, $month: String!, $amountFen: Fen!, $reference: String!, $requestId: ID!) {
  remitTax(
    allianceSlug: $slug
    month: $month
    amountFen: $amountFen
    reference: $reference
    requestId: $requestId
  ) {
    method
  }
}
    `) as unknown as TypedDocumentString<DeskRemitTaxMutation, DeskRemitTaxMutationVariables>;
export const DeskSetWithholdingDocument = new TypedDocumentString(`
    mutation DeskSetWithholding($slug: String!, $method: IitMethod!, $requestId: ID!) {
  setWithholding(allianceSlug: $slug, method: $method, requestId: $requestId) {
    method
  }
}
    `) as unknown as TypedDocumentString<DeskSetWithholdingMutation, DeskSetWithholdingMutationVariables>;
export const DeskBatchesDocument = new TypedDocumentString(`
    query DeskBatches($id: ID!) {
  payoutBatches(settlementId: $id) {
    id
    number
    payoutCount
    totalFen
    sha256
    drawnBy
    drawnAt
    content
  }
}
    `) as unknown as TypedDocumentString<DeskBatchesQuery, DeskBatchesQueryVariables>;
export const DeskDrawFileDocument = new TypedDocumentString(`
    mutation DeskDrawFile($id: ID!, $requestId: ID!) {
  drawPayoutFile(settlementId: $id, requestId: $requestId) {
    id
    number
    content
  }
}
    `) as unknown as TypedDocumentString<DeskDrawFileMutation, DeskDrawFileMutationVariables>;
export const DeskConfirmPayoutDocument = new TypedDocumentString(`
    mutation DeskConfirmPayout($payoutId: ID!, $end: PayoutEnd!, $reference: String!, $requestId: ID!) {
  confirmPayout(
    payoutId: $payoutId
    end: $end
    reference: $reference
    requestId: $requestId
  ) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskConfirmPayoutMutation, DeskConfirmPayoutMutationVariables>;
export const DeskUnpaidRefundsDocument = new TypedDocumentString(`
    query DeskUnpaidRefunds($slug: String!) {
  unpaidRefunds(allianceSlug: $slug) {
    ...UnpaidRefundRow
  }
}
    fragment UnpaidRefundRow on UnpaidRefund {
  id
  orderNumber
  totalFen
  acceptedAt
  tries
  triedAt
  lastError
}`) as unknown as TypedDocumentString<DeskUnpaidRefundsQuery, DeskUnpaidRefundsQueryVariables>;
export const DeskOrdersDocument = new TypedDocumentString(`
    query DeskOrders($slug: String!, $status: [OrderStatus!], $number: String, $first: Int, $after: String) {
  allianceOrders(
    allianceSlug: $slug
    status: $status
    number: $number
    first: $first
    after: $after
  ) {
    nodes {
      ...OrderRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment OrderRow on Order {
  number
  platform
  platformNumber
  status
  totalFen
  refundedFen
  placedAt
  paidAt
  lines {
    id
    itemName
    quantity
  }
  recipient {
    name
    regionName
  }
}`) as unknown as TypedDocumentString<DeskOrdersQuery, DeskOrdersQueryVariables>;
export const DeskOrderDocument = new TypedDocumentString(`
    query DeskOrder($number: ID!) {
  order(number: $number) {
    ...OrderRow
    goodsFen
    discountFen
    freightFen
    note
    recipient {
      name
      phone
      regionName
      street
    }
    parcels {
      id
      status
      villageName
      carrierName
      waybillNumber
      shipBy
      entries {
        at
        kind
        text
        place
      }
    }
    payments {
      id
      provider
      method
      status
      amountFen
    }
    claims {
      id
      status
      reason
      refundFen
    }
    liveSession {
      id
    }
    steps {
      step
      toStatus
      at
    }
  }
}
    fragment OrderRow on Order {
  number
  platform
  platformNumber
  status
  totalFen
  refundedFen
  placedAt
  paidAt
  lines {
    id
    itemName
    quantity
  }
  recipient {
    name
    regionName
  }
}`) as unknown as TypedDocumentString<DeskOrderQuery, DeskOrderQueryVariables>;
export const DeskClaimsDocument = new TypedDocumentString(`
    query DeskClaims($slug: String!, $status: [ClaimStatus!], $after: String) {
  allianceClaims(allianceSlug: $slug, status: $status, first: 50, after: $after) {
    nodes {
      ...ClaimRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment ClaimRow on Claim {
  id
  orderNumber
  status
  reason
  note
  lines {
    lineId
    itemName
    quantity
    levelPercent
    refundFen
  }
  photos
  refundFen
  openedAt
  answerBy
  decision
}`) as unknown as TypedDocumentString<DeskClaimsQuery, DeskClaimsQueryVariables>;
export const DeskDecideDocument = new TypedDocumentString(`
    mutation DeskDecide($id: ID!, $isAccepted: Boolean!, $decision: String!, $fault: RefundFault, $requestId: ID!) {
  decideClaim(
    id: $id
    isAccepted: $isAccepted
    decision: $decision
    fault: $fault
    requestId: $requestId
  ) {
    ...ClaimRow
  }
}
    fragment ClaimRow on Claim {
  id
  orderNumber
  status
  reason
  note
  lines {
    lineId
    itemName
    quantity
    levelPercent
    refundFen
  }
  photos
  refundFen
  openedAt
  answerBy
  decision
}`) as unknown as TypedDocumentString<DeskDecideMutation, DeskDecideMutationVariables>;
export const DeskEvidenceDocument = new TypedDocumentString(`
    query DeskEvidence($number: ID!) {
  order(number: $number) {
    number
    lines {
      id
      itemName
      quantity
    }
    payments {
      id
      provider
      method
      status
      providerRef
    }
    parcels {
      id
      status
      carrierName
      waybillNumber
    }
    liveSession {
      id
      title
    }
    liveOffsetMs
  }
}
    `) as unknown as TypedDocumentString<DeskEvidenceQuery, DeskEvidenceQueryVariables>;
export const DeskExportsDocument = new TypedDocumentString(`
    query DeskExports($slug: String!) {
  paperExports(allianceSlug: $slug) {
    ...ExportRow
  }
}
    fragment ExportRow on PaperExport {
  id
  paper
  format
  from
  to
  settlementNumber
  bookName
  month
  status
  rowsTotal
  rowsDone
  sha256
  madeBy
  createdAt
  url
  sums {
    accruedFen
    reversedFen
    paidFen
    otherFen
  }
}`) as unknown as TypedDocumentString<DeskExportsQuery, DeskExportsQueryVariables>;
export const DeskExportChoicesDocument = new TypedDocumentString(`
    query DeskExportChoices($slug: String!) {
  settlements(allianceSlug: $slug, first: 24) {
    nodes {
      id
      number
    }
  }
}
    `) as unknown as TypedDocumentString<DeskExportChoicesQuery, DeskExportChoicesQueryVariables>;
export const DeskStatementSumsDocument = new TypedDocumentString(`
    query DeskStatementSums($slug: String!, $from: Day, $to: Day, $settlementId: ID) {
  statementSums(
    allianceSlug: $slug
    from: $from
    to: $to
    settlementId: $settlementId
  ) {
    accruedFen
    reversedFen
    paidFen
    otherFen
  }
}
    `) as unknown as TypedDocumentString<DeskStatementSumsQuery, DeskStatementSumsQueryVariables>;
export const DeskMakeExportDocument = new TypedDocumentString(`
    mutation DeskMakeExport($input: ExportInput!, $requestId: ID!) {
  makeExport(input: $input, requestId: $requestId) {
    ...ExportRow
  }
}
    fragment ExportRow on PaperExport {
  id
  paper
  format
  from
  to
  settlementNumber
  bookName
  month
  status
  rowsTotal
  rowsDone
  sha256
  madeBy
  createdAt
  url
  sums {
    accruedFen
    reversedFen
    paidFen
    otherFen
  }
}`) as unknown as TypedDocumentString<DeskMakeExportMutation, DeskMakeExportMutationVariables>;
export const DeskVoucherBooksDocument = new TypedDocumentString(`
    query DeskVoucherBooks($slug: String!) {
  voucherBooks(allianceSlug: $slug) {
    ...BookRow
  }
}
    fragment BookRow on VoucherBook {
  book
  name
  regimeName
  regimeSource
  caution
  serviceVatBasisPoints
  isEquityHolder
  columnsOf
  columns {
    field
    head
    standardHead
  }
}`) as unknown as TypedDocumentString<DeskVoucherBooksQuery, DeskVoucherBooksQueryVariables>;
export const DeskVoucherMonthDocument = new TypedDocumentString(`
    query DeskVoucherMonth($slug: String!, $book: ID!, $month: String!) {
  voucherMonth(allianceSlug: $slug, book: $book, month: $month) {
    waitingCount
    waitingDebitFen
    waiting {
      entrySeq
      day
      summary
      lines {
        side
        code
        name
        aux
        amountFen
      }
    }
    batches {
      ...BatchRow
    }
  }
}
    fragment BatchRow on VoucherBatch {
  id
  firstNumber
  lastNumber
  debitFen
  hash
  madeBy
  madeAt
  checkedBy
  mayCheck
}`) as unknown as TypedDocumentString<DeskVoucherMonthQuery, DeskVoucherMonthQueryVariables>;
export const DeskPostVouchersDocument = new TypedDocumentString(`
    mutation DeskPostVouchers($slug: String!, $book: ID!, $month: String!, $requestId: ID!) {
  postVouchers(
    allianceSlug: $slug
    book: $book
    month: $month
    requestId: $requestId
  ) {
    ...BatchRow
  }
}
    fragment BatchRow on VoucherBatch {
  id
  firstNumber
  lastNumber
  debitFen
  hash
  madeBy
  madeAt
  checkedBy
  mayCheck
}`) as unknown as TypedDocumentString<DeskPostVouchersMutation, DeskPostVouchersMutationVariables>;
export const DeskCheckVouchersDocument = new TypedDocumentString(`
    mutation DeskCheckVouchers($id: ID!) {
  checkVouchers(batchId: $id) {
    ...BatchRow
  }
}
    fragment BatchRow on VoucherBatch {
  id
  firstNumber
  lastNumber
  debitFen
  hash
  madeBy
  madeAt
  checkedBy
  mayCheck
}`) as unknown as TypedDocumentString<DeskCheckVouchersMutation, DeskCheckVouchersMutationVariables>;
export const DeskSaveBookDocument = new TypedDocumentString(`
    mutation DeskSaveBook($input: VoucherBookInput!) {
  saveVoucherBook(input: $input) {
    ...BookRow
  }
}
    fragment BookRow on VoucherBook {
  book
  name
  regimeName
  regimeSource
  caution
  serviceVatBasisPoints
  isEquityHolder
  columnsOf
  columns {
    field
    head
    standardHead
  }
}`) as unknown as TypedDocumentString<DeskSaveBookMutation, DeskSaveBookMutationVariables>;
export const DeskVillagerQuestionsDocument = new TypedDocumentString(`
    query DeskVillagerQuestions($slug: String!) {
  villagerQuestions(allianceSlug: $slug) {
    ...QuestionRow
  }
  householdCodes(allianceSlug: $slug) {
    name
    villageName
    code
  }
}
    fragment QuestionRow on VillagerQuestion {
  id
  text
  villageName
  askedBy
  askedAt
  answer
  isPublic
  answeredBy
}`) as unknown as TypedDocumentString<DeskVillagerQuestionsQuery, DeskVillagerQuestionsQueryVariables>;
export const DeskAnswerVillagerDocument = new TypedDocumentString(`
    mutation DeskAnswerVillager($id: ID!, $answer: String!, $isPublic: Boolean!) {
  answerVillager(id: $id, answer: $answer, isPublic: $isPublic) {
    ...QuestionRow
  }
}
    fragment QuestionRow on VillagerQuestion {
  id
  text
  villageName
  askedBy
  askedAt
  answer
  isPublic
  answeredBy
}`) as unknown as TypedDocumentString<DeskAnswerVillagerMutation, DeskAnswerVillagerMutationVariables>;
export const DeskPeriodsDocument = new TypedDocumentString(`
    query DeskPeriods($slug: String!) {
  accountingPeriods(allianceSlug: $slug, first: 36) {
    nodes {
      ...PeriodRow
    }
  }
}
    fragment PeriodRow on AccountingPeriod {
  month
  status
  from
  to
}`) as unknown as TypedDocumentString<DeskPeriodsQuery, DeskPeriodsQueryVariables>;
export const DeskPeriodDocument = new TypedDocumentString(`
    query DeskPeriod($slug: String!, $month: ID!) {
  accountingPeriod(allianceSlug: $slug, month: $month) {
    ...PeriodRow
    softClosedBy
    root
    chainSeq
    sealedAt
    checklist {
      key
      state
      count
      found
      ranAt
      sums {
        formFen
        booksFen
      }
    }
    acts {
      act
      isAllowed
      why
    }
    history {
      step
      by
      at
      reason
    }
  }
}
    fragment PeriodRow on AccountingPeriod {
  month
  status
  from
  to
}`) as unknown as TypedDocumentString<DeskPeriodQuery, DeskPeriodQueryVariables>;
export const DeskLastCheckDocument = new TypedDocumentString(`
    query DeskLastCheck($slug: String!) {
  lastBookCheck(allianceSlug: $slug) {
    id
    at
    by
    chainSeq
    faultCount
  }
}
    `) as unknown as TypedDocumentString<DeskLastCheckQuery, DeskLastCheckQueryVariables>;
export const DeskAskCheckDocument = new TypedDocumentString(`
    mutation DeskAskCheck($slug: String!, $requestId: ID!) {
  askBookCheck(allianceSlug: $slug, requestId: $requestId)
}
    `) as unknown as TypedDocumentString<DeskAskCheckMutation, DeskAskCheckMutationVariables>;
export const DeskSoftCloseDocument = new TypedDocumentString(`
    mutation DeskSoftClose($slug: String!, $month: ID!, $requestId: ID!) {
  softClosePeriod(allianceSlug: $slug, month: $month, requestId: $requestId) {
    ...PeriodRow
  }
}
    fragment PeriodRow on AccountingPeriod {
  month
  status
  from
  to
}`) as unknown as TypedDocumentString<DeskSoftCloseMutation, DeskSoftCloseMutationVariables>;
export const DeskReopenDocument = new TypedDocumentString(`
    mutation DeskReopen($slug: String!, $month: ID!, $reason: String!, $requestId: ID!) {
  reopenPeriod(
    allianceSlug: $slug
    month: $month
    reason: $reason
    requestId: $requestId
  ) {
    ...PeriodRow
  }
}
    fragment PeriodRow on AccountingPeriod {
  month
  status
  from
  to
}`) as unknown as TypedDocumentString<DeskReopenMutation, DeskReopenMutationVariables>;
export const DeskCloseDocument = new TypedDocumentString(`
    mutation DeskClose($slug: String!, $month: ID!, $requestId: ID!) {
  closePeriod(allianceSlug: $slug, month: $month, requestId: $requestId) {
    ...PeriodRow
  }
}
    fragment PeriodRow on AccountingPeriod {
  month
  status
  from
  to
}`) as unknown as TypedDocumentString<DeskCloseMutation, DeskCloseMutationVariables>;
export const DeskDayRootsDocument = new TypedDocumentString(`
    query DeskDayRoots {
  ledgerDayRoots(first: 7) {
    nodes {
      day
      entryCount
      lastSeq
      root
    }
  }
}
    `) as unknown as TypedDocumentString<DeskDayRootsQuery, DeskDayRootsQueryVariables>;
export const DeskCorrectionsDocument = new TypedDocumentString(`
    query DeskCorrections($slug: String!, $after: String) {
  entryCorrections(allianceSlug: $slug, first: 20, after: $after) {
    nodes {
      ...CorrectionRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment CorrectionRow on EntryCorrection {
  id
  status
  reversesSeq
  memo
  effectiveDay
  maker
  checker
  requestedAt
  refusal
  sentBackFor
  bookedSeq
  canDecide
  postings {
    debitCode
    debitName
    creditCode
    creditName
    amountFen
  }
}`) as unknown as TypedDocumentString<DeskCorrectionsQuery, DeskCorrectionsQueryVariables>;
export const DeskApproveCorrectionDocument = new TypedDocumentString(`
    mutation DeskApproveCorrection($id: ID!, $requestId: ID!) {
  approveCorrection(id: $id, requestId: $requestId) {
    ...CorrectionRow
  }
}
    fragment CorrectionRow on EntryCorrection {
  id
  status
  reversesSeq
  memo
  effectiveDay
  maker
  checker
  requestedAt
  refusal
  sentBackFor
  bookedSeq
  canDecide
  postings {
    debitCode
    debitName
    creditCode
    creditName
    amountFen
  }
}`) as unknown as TypedDocumentString<DeskApproveCorrectionMutation, DeskApproveCorrectionMutationVariables>;
export const DeskRejectCorrectionDocument = new TypedDocumentString(`
    mutation DeskRejectCorrection($id: ID!, $reason: String!, $requestId: ID!) {
  rejectCorrection(id: $id, reason: $reason, requestId: $requestId) {
    ...CorrectionRow
  }
}
    fragment CorrectionRow on EntryCorrection {
  id
  status
  reversesSeq
  memo
  effectiveDay
  maker
  checker
  requestedAt
  refusal
  sentBackFor
  bookedSeq
  canDecide
  postings {
    debitCode
    debitName
    creditCode
    creditName
    amountFen
  }
}`) as unknown as TypedDocumentString<DeskRejectCorrectionMutation, DeskRejectCorrectionMutationVariables>;
export const DeskRequestCorrectionDocument = new TypedDocumentString(`
    mutation DeskRequestCorrection($input: CorrectionInput!) {
  requestCorrection(input: $input) {
    ...CorrectionRow
  }
}
    fragment CorrectionRow on EntryCorrection {
  id
  status
  reversesSeq
  memo
  effectiveDay
  maker
  checker
  requestedAt
  refusal
  sentBackFor
  bookedSeq
  canDecide
  postings {
    debitCode
    debitName
    creditCode
    creditName
    amountFen
  }
}`) as unknown as TypedDocumentString<DeskRequestCorrectionMutation, DeskRequestCorrectionMutationVariables>;
export const DeskAuditDocument = new TypedDocumentString(`
    query DeskAudit($slug: String!, $thing: String, $thingId: ID, $byId: ID, $day: Day, $after: String) {
  auditTrail(
    allianceSlug: $slug
    thing: $thing
    thingId: $thingId
    byId: $byId
    day: $day
    first: 50
    after: $after
  ) {
    nodes {
      id
      thing
      thingId
      label
      step
      from
      to
      by
      byId
      at
      reason
      detail
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeskAuditQuery, DeskAuditQueryVariables>;
export const DeskProofsDocument = new TypedDocumentString(`
    query DeskProofs($slug: String!, $after: String) {
  allianceProofs(allianceSlug: $slug, first: 50, after: $after) {
    nodes {
      ...ProofRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment ProofRow on AllianceProof {
  of
  subjectId
  name
  isServing
  standing
  dueAt
  verifiedAt
  verifiedBy
  evidenceSha256
  seller {
    name
    address
    contact
    licence
    isSelfProduced
  }
}`) as unknown as TypedDocumentString<DeskProofsQuery, DeskProofsQueryVariables>;
export const DeskRecordProofDocument = new TypedDocumentString(`
    mutation DeskRecordProof($input: RecordProofInput!) {
  recordProof(input: $input)
}
    `) as unknown as TypedDocumentString<DeskRecordProofMutation, DeskRecordProofMutationVariables>;
export const DeskVerifySellerDocument = new TypedDocumentString(`
    mutation DeskVerifySeller($allianceId: ID!, $evidenceSha256: String!) {
  verifySeller(allianceId: $allianceId, evidenceSha256: $evidenceSha256)
}
    `) as unknown as TypedDocumentString<DeskVerifySellerMutation, DeskVerifySellerMutationVariables>;
export const DeskSettlementsDocument = new TypedDocumentString(`
    query DeskSettlements($slug: String!, $first: Int, $after: String) {
  settlements(allianceSlug: $slug, first: $first, after: $after) {
    nodes {
      ...SettlementRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment SettlementRow on Settlement {
  id
  number
  status
  periodFrom
  periodTo
  openingFen
  dueFen
  refundedFen
  recoveredFen
  withheldFen
  paidFen
  closingFen
  isBalanced
  orderCount
  preparedBy
  approvedBy
  exceptions {
    kind
    detail
  }
  history {
    step
    by
    at
    reason
  }
  acts {
    act
    isAllowed
    why
  }
}`) as unknown as TypedDocumentString<DeskSettlementsQuery, DeskSettlementsQueryVariables>;
export const DeskPayoutsDocument = new TypedDocumentString(`
    query DeskPayouts($slug: String!, $status: [PayoutStatus!], $after: String) {
  payouts(allianceSlug: $slug, status: $status, first: 50, after: $after) {
    nodes {
      ...PayoutRow
      settlement {
        id
        number
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment PayoutRow on Payout {
  id
  outNo
  partyName
  accountMasked
  amountFen
  withheldFen
  status
  reason
  at
}`) as unknown as TypedDocumentString<DeskPayoutsQuery, DeskPayoutsQueryVariables>;
export const DeskPayoutSumsDocument = new TypedDocumentString(`
    query DeskPayoutSums($slug: String!) {
  payoutSums(allianceSlug: $slug) {
    status
    count
    amountFen
    withheldFen
  }
  settlements(allianceSlug: $slug, first: 24) {
    nodes {
      id
      number
      status
      unsentPayoutCount
    }
  }
}
    `) as unknown as TypedDocumentString<DeskPayoutSumsQuery, DeskPayoutSumsQueryVariables>;
export const DeskSettlementDocument = new TypedDocumentString(`
    query DeskSettlement($id: ID!) {
  settlement(id: $id) {
    ...SettlementRow
    sha256
    publishedOn
    payouts {
      ...PayoutRow
    }
    alliance {
      slug
      name
    }
    parties {
      key
      role
      name
      carryInFen
      accruedFen
      reversedFen
      recoveredFen
      withheldFen
      netFen
    }
  }
}
    fragment SettlementRow on Settlement {
  id
  number
  status
  periodFrom
  periodTo
  openingFen
  dueFen
  refundedFen
  recoveredFen
  withheldFen
  paidFen
  closingFen
  isBalanced
  orderCount
  preparedBy
  approvedBy
  exceptions {
    kind
    detail
  }
  history {
    step
    by
    at
    reason
  }
  acts {
    act
    isAllowed
    why
  }
}
fragment PayoutRow on Payout {
  id
  outNo
  partyName
  accountMasked
  amountFen
  withheldFen
  status
  reason
  at
}`) as unknown as TypedDocumentString<DeskSettlementQuery, DeskSettlementQueryVariables>;
export const DeskLinesDocument = new TypedDocumentString(`
    query DeskLines($id: ID!, $after: String) {
  settlement(id: $id) {
    id
    lines(first: 50, after: $after) {
      nodes {
        orderNumber
        itemName
        completedOn
        baseFen
        accruedFen
        reversedFen
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskLinesQuery, DeskLinesQueryVariables>;
export const DeskSplitDocument = new TypedDocumentString(`
    query DeskSplit($number: ID!) {
  splitOf(orderNumber: $number) {
    orderNumber
    ruleVersion
    ruleSha256
    ruleSince
    waterfall {
      key
      amountFen
    }
    baseFen
    parties {
      key
      role
      name
      basisPoints
      exactFen
      shareFen
      roundingFen
    }
    reversedFen
    accruedAt
    lines {
      lineId
      itemName
      clauseNumber
      clauseName
      by
      over
      base
      baseFen
      weightGrams
      boundsKept
      floorFen
      floorFromPoolFen
      floorFromAllianceFen
      shares {
        key
        name
        basisPoints
        exactFen
        floorFen
        remainder
        roundingFen
        shareFen
        pin
      }
    }
    entries {
      ...Entry
    }
  }
}
    fragment EntryQuestion on EntryQuestion {
  id
  entrySeq
  text
  askedBy
  askedAt
  answer
  answeredBy
  answeredAt
  isMine
}
fragment EntryPaper on EntryPaper {
  id
  note
  picture
  addedBy
  addedAt
}
fragment EntryRow on JournalEntry {
  seq
  kind
  effectiveDay
  postedAt
  orderNumber
  memo
  hash
  postings {
    debitCode
    debitName
    creditCode
    creditName
    amountFen
  }
}
fragment Entry on JournalEntry {
  ...EntryRow
  questions {
    ...EntryQuestion
  }
  papers {
    ...EntryPaper
  }
}`) as unknown as TypedDocumentString<DeskSplitQuery, DeskSplitQueryVariables>;
export const DeskAccountsDocument = new TypedDocumentString(`
    query DeskAccounts($slug: String!) {
  accounts(allianceSlug: $slug) {
    code
    name
    initials
    class
    balanceFen
  }
}
    `) as unknown as TypedDocumentString<DeskAccountsQuery, DeskAccountsQueryVariables>;
export const DeskSubmitDocument = new TypedDocumentString(`
    mutation DeskSubmit($id: ID!, $requestId: ID!) {
  submitSettlement(id: $id, requestId: $requestId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskSubmitMutation, DeskSubmitMutationVariables>;
export const DeskApproveDocument = new TypedDocumentString(`
    mutation DeskApprove($id: ID!, $requestId: ID!) {
  approveSettlement(id: $id, requestId: $requestId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskApproveMutation, DeskApproveMutationVariables>;
export const DeskSendBackDocument = new TypedDocumentString(`
    mutation DeskSendBack($id: ID!, $reason: String!, $requestId: ID!) {
  sendBackSettlement(id: $id, reason: $reason, requestId: $requestId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskSendBackMutation, DeskSendBackMutationVariables>;
export const DeskPayOutDocument = new TypedDocumentString(`
    mutation DeskPayOut($id: ID!, $requestId: ID!) {
  payOutSettlement(id: $id, requestId: $requestId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskPayOutMutation, DeskPayOutMutationVariables>;
export const DeskPublishDocument = new TypedDocumentString(`
    mutation DeskPublish($id: ID!, $requestId: ID!) {
  publishSettlement(id: $id, requestId: $requestId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<DeskPublishMutation, DeskPublishMutationVariables>;
export const ReconAccountsDocument = new TypedDocumentString(`
    query ReconAccounts($slug: String!) {
  reconAccounts(allianceSlug: $slug) {
    code
    name
    provider
    numberMasked
    statedTo
    differenceFen
    unownedCount
    unownedSince
  }
}
    `) as unknown as TypedDocumentString<ReconAccountsQuery, ReconAccountsQueryVariables>;
export const ReconDocument = new TypedDocumentString(`
    query Recon($slug: String!, $account: String!, $month: String!) {
  reconciliation(allianceSlug: $slug, accountCode: $account, month: $month) {
    until
    ledgerFen
    statementFen
    differenceFen
    oldestBreakOn
    proposalCount
    byIdCount
    breakCount
    differsCount
    thereCount
    hereCount
    unownedCount
    matchedCount
    proposals {
      ...Proposal
    }
    breaks {
      ...BreakRow
    }
    matched {
      id
      basis
      amountFen
      matchedBy
      note
      lines {
        ...ReconLine
      }
      moves {
        ...ReconMove
      }
    }
    statements {
      id
      fileName
      fromDay
      toDay
      lineCount
      addedCount
      importedAt
    }
  }
}
    fragment ReconLine on StatementLine {
  id
  day
  kind
  feeFen
  netFen
  ref
  memo
  counterparty
}
fragment ReconMove on BookedMove {
  seq
  day
  kind
  amountFen
  memo
  orderNumber
}
fragment Proposal on ReconPairing {
  key
  basis
  gapDays
  rivals
  lines {
    ...ReconLine
  }
  moves {
    ...ReconMove
  }
}
fragment BreakRow on ReconBreak {
  key
  kind
  amountFen
  since
  status
  ownerId
  ownerName
  dueOn
  note
  resolution
  lines {
    ...ReconLine
  }
  moves {
    ...ReconMove
  }
}`) as unknown as TypedDocumentString<ReconQuery, ReconQueryVariables>;
export const ReconOwnersDocument = new TypedDocumentString(`
    query ReconOwners($slug: String!) {
  reconOwners(allianceSlug: $slug) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<ReconOwnersQuery, ReconOwnersQueryVariables>;
export const MatchLinesDocument = new TypedDocumentString(`
    mutation MatchLines($input: MatchLinesInput!) {
  matchLines(input: $input)
}
    `) as unknown as TypedDocumentString<MatchLinesMutation, MatchLinesMutationVariables>;
export const UnmatchLinesDocument = new TypedDocumentString(`
    mutation UnmatchLines($input: UnmatchLinesInput!) {
  unmatchLines(input: $input)
}
    `) as unknown as TypedDocumentString<UnmatchLinesMutation, UnmatchLinesMutationVariables>;
export const OwnBreakDocument = new TypedDocumentString(`
    mutation OwnBreak($input: OwnBreakInput!) {
  ownBreak(input: $input)
}
    `) as unknown as TypedDocumentString<OwnBreakMutation, OwnBreakMutationVariables>;
export const ResolveBreakDocument = new TypedDocumentString(`
    mutation ResolveBreak($input: ResolveBreakInput!) {
  resolveBreak(input: $input)
}
    `) as unknown as TypedDocumentString<ResolveBreakMutation, ResolveBreakMutationVariables>;
export const FetchStatementDocument = new TypedDocumentString(`
    mutation FetchStatement($slug: String!, $account: String!, $day: Day!) {
  fetchStatement(allianceSlug: $slug, accountCode: $account, day: $day)
}
    `) as unknown as TypedDocumentString<FetchStatementMutation, FetchStatementMutationVariables>;
export const DeskReviewDocument = new TypedDocumentString(`
    query DeskReview($slug: String!, $kind: ReviewKind, $after: String) {
  reviewQueue(allianceSlug: $slug, kind: $kind, first: 100, after: $after) {
    nodes {
      ...ReviewRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment ReviewRow on ReviewItem {
  kind
  id
  since
  label
  note
  amountFen
  by
  entrySeq
  canApprove
  why
}`) as unknown as TypedDocumentString<DeskReviewQuery, DeskReviewQueryVariables>;
export const DeskReviewCountsDocument = new TypedDocumentString(`
    query DeskReviewCounts($slug: String!) {
  reviewCounts(allianceSlug: $slug) {
    kind
    count
  }
}
    `) as unknown as TypedDocumentString<DeskReviewCountsQuery, DeskReviewCountsQueryVariables>;
export const DeskReviewRefundDocument = new TypedDocumentString(`
    mutation DeskReviewRefund($id: ID!, $requestId: ID!) {
  reviewRefund(id: $id, requestId: $requestId)
}
    `) as unknown as TypedDocumentString<DeskReviewRefundMutation, DeskReviewRefundMutationVariables>;
export const DeskAttachPaperDocument = new TypedDocumentString(`
    mutation DeskAttachPaper($seq: ID!, $note: String!, $pictureId: ID, $requestId: ID!) {
  attachPaper(
    seq: $seq
    note: $note
    pictureId: $pictureId
    requestId: $requestId
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeskAttachPaperMutation, DeskAttachPaperMutationVariables>;
export const DeskMoneyFlowDocument = new TypedDocumentString(`
    query DeskMoneyFlow($slug: String!, $from: Day!, $to: Day!) {
  moneyFlow(allianceSlug: $slug, from: $from, to: $to) {
    day
    takenFen
    refundedFen
    paidFen
  }
}
    `) as unknown as TypedDocumentString<DeskMoneyFlowQuery, DeskMoneyFlowQueryVariables>;
export const DeskRulesDocument = new TypedDocumentString(`
    query DeskRules($slug: String!) {
  splitRules(allianceSlug: $slug) {
    ...RuleVersion
  }
}
    fragment RuleVersion on SplitRuleVersion {
  id
  version
  title
  state
  sha256
  rule
  inForceFrom
  parentId
  proposedBy
  proposedAt
  canWithdraw
  villages {
    villageId
    name
    result
    decidedAt
    procedure
    due
    present
    yes
    no
    abstained
    steps {
      step
      day
    }
  }
}`) as unknown as TypedDocumentString<DeskRulesQuery, DeskRulesQueryVariables>;
export const DeskRuleChoicesDocument = new TypedDocumentString(`
    query DeskRuleChoices($slug: String!) {
  categories {
    slug
    name
  }
  alliance(slug: $slug) {
    id
    villages {
      id
      name
    }
    streamer {
      personId
      displayName
    }
  }
  products(allianceSlug: $slug, first: 48) {
    nodes {
      id
      name
      skus {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskRuleChoicesQuery, DeskRuleChoicesQueryVariables>;
export const DeskSimulateDocument = new TypedDocumentString(`
    query DeskSimulate($input: SimulateSplitRuleInput!) {
  simulateSplitRule(input: $input) {
    orders
    skipped
    isCut
    clauseLines
    parties {
      key
      role
      name
      beforeFen
      afterFen
    }
  }
}
    `) as unknown as TypedDocumentString<DeskSimulateQuery, DeskSimulateQueryVariables>;
export const DeskProposeDocument = new TypedDocumentString(`
    mutation DeskPropose($input: ProposeSplitRuleInput!) {
  proposeSplitRule(input: $input) {
    ...RuleVersion
  }
}
    fragment RuleVersion on SplitRuleVersion {
  id
  version
  title
  state
  sha256
  rule
  inForceFrom
  parentId
  proposedBy
  proposedAt
  canWithdraw
  villages {
    villageId
    name
    result
    decidedAt
    procedure
    due
    present
    yes
    no
    abstained
    steps {
      step
      day
    }
  }
}`) as unknown as TypedDocumentString<DeskProposeMutation, DeskProposeMutationVariables>;
export const DeskWithdrawDocument = new TypedDocumentString(`
    mutation DeskWithdraw($id: ID!, $reason: String!, $requestId: ID!) {
  withdrawSplitRule(id: $id, reason: $reason, requestId: $requestId) {
    ...RuleVersion
  }
}
    fragment RuleVersion on SplitRuleVersion {
  id
  version
  title
  state
  sha256
  rule
  inForceFrom
  parentId
  proposedBy
  proposedAt
  canWithdraw
  villages {
    villageId
    name
    result
    decidedAt
    procedure
    due
    present
    yes
    no
    abstained
    steps {
      step
      day
    }
  }
}`) as unknown as TypedDocumentString<DeskWithdrawMutation, DeskWithdrawMutationVariables>;
export const DeskRecomputeDocument = new TypedDocumentString(`
    query DeskRecompute($number: ID!) {
  recomputeSplit(orderNumber: $number) {
    hasEvent
    isEqual
    differences {
      lineId
      what
      stored
      computed
    }
  }
}
    `) as unknown as TypedDocumentString<DeskRecomputeQuery, DeskRecomputeQueryVariables>;
export const DeskSavedViewsDocument = new TypedDocumentString(`
    query DeskSavedViews {
  savedViews {
    ...SavedView
  }
}
    fragment SavedView on SavedView {
  id
  page
  name
  query
}`) as unknown as TypedDocumentString<DeskSavedViewsQuery, DeskSavedViewsQueryVariables>;
export const DeskSaveViewDocument = new TypedDocumentString(`
    mutation DeskSaveView($input: SaveViewInput!) {
  saveView(input: $input) {
    ...SavedView
  }
}
    fragment SavedView on SavedView {
  id
  page
  name
  query
}`) as unknown as TypedDocumentString<DeskSaveViewMutation, DeskSaveViewMutationVariables>;
export const DeskRenameViewDocument = new TypedDocumentString(`
    mutation DeskRenameView($id: ID!, $name: String!) {
  renameView(id: $id, name: $name) {
    ...SavedView
  }
}
    fragment SavedView on SavedView {
  id
  page
  name
  query
}`) as unknown as TypedDocumentString<DeskRenameViewMutation, DeskRenameViewMutationVariables>;
export const DeskRemoveViewDocument = new TypedDocumentString(`
    mutation DeskRemoveView($id: ID!) {
  removeView(id: $id)
}
    `) as unknown as TypedDocumentString<DeskRemoveViewMutation, DeskRemoveViewMutationVariables>;
export const ViolationDeskDocument = new TypedDocumentString(`
    query ViolationDesk {
  violationDesk {
    reports {
      ...RoomReportRow
    }
    appeals {
      ...AppealRow
    }
  }
}
    fragment RoomReportRow on RoomReport {
  id
  reason
  text
  replayMs
  reportedAt
  session {
    id
    title
    alliance {
      name
    }
  }
}
fragment AppealRow on Violation {
  id
  kind
  reason
  article
  evidence
  raisedAt
  replayMs
  appeal
  appealedAt
  session {
    id
    title
    alliance {
      name
    }
  }
}`) as unknown as TypedDocumentString<ViolationDeskQuery, ViolationDeskQueryVariables>;
export const RaiseViolationDocument = new TypedDocumentString(`
    mutation RaiseViolation($input: RaiseViolationInput!) {
  raiseViolation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RaiseViolationMutation, RaiseViolationMutationVariables>;
export const SettleReportsDocument = new TypedDocumentString(`
    mutation SettleReports($reportId: ID!) {
  settleReports(reportId: $reportId)
}
    `) as unknown as TypedDocumentString<SettleReportsMutation, SettleReportsMutationVariables>;
export const JudgeAppealDocument = new TypedDocumentString(`
    mutation JudgeAppeal($id: ID!, $isUpheld: Boolean!, $text: String!) {
  judgeAppeal(id: $id, isUpheld: $isUpheld, text: $text) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<JudgeAppealMutation, JudgeAppealMutationVariables>;
export const DeskWebhooksDocument = new TypedDocumentString(`
    query DeskWebhooks($slug: String!) {
  webhookEndpoints(allianceSlug: $slug) {
    ...WebhookRow
  }
}
    fragment WebhookRow on WebhookEndpoint {
  id
  url
  types
  status
  reason
  oldSecretUntil
  failuresInRow
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<DeskWebhooksQuery, DeskWebhooksQueryVariables>;
export const DeskWebhookDeliveriesDocument = new TypedDocumentString(`
    query DeskWebhookDeliveries($id: ID!, $after: String) {
  webhookDeliveries(endpointId: $id, first: 20, after: $after) {
    nodes {
      ...DeliveryRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeliveryRow on WebhookDelivery {
  id
  eventId
  type
  status
  tries
  createdAt
  nextAt
  triedAt
  tookMs
  code
  trouble
  reply
  body
}`) as unknown as TypedDocumentString<DeskWebhookDeliveriesQuery, DeskWebhookDeliveriesQueryVariables>;
export const DeskAddWebhookDocument = new TypedDocumentString(`
    mutation DeskAddWebhook($input: AddWebhookEndpointInput!) {
  addWebhookEndpoint(input: $input) {
    ...WebhookRow
    secret
  }
}
    fragment WebhookRow on WebhookEndpoint {
  id
  url
  types
  status
  reason
  oldSecretUntil
  failuresInRow
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<DeskAddWebhookMutation, DeskAddWebhookMutationVariables>;
export const DeskChangeWebhookDocument = new TypedDocumentString(`
    mutation DeskChangeWebhook($input: ChangeWebhookEndpointInput!) {
  changeWebhookEndpoint(input: $input) {
    ...WebhookRow
  }
}
    fragment WebhookRow on WebhookEndpoint {
  id
  url
  types
  status
  reason
  oldSecretUntil
  failuresInRow
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<DeskChangeWebhookMutation, DeskChangeWebhookMutationVariables>;
export const DeskPauseWebhookDocument = new TypedDocumentString(`
    mutation DeskPauseWebhook($id: ID!) {
  pauseWebhookEndpoint(id: $id) {
    ...WebhookRow
  }
}
    fragment WebhookRow on WebhookEndpoint {
  id
  url
  types
  status
  reason
  oldSecretUntil
  failuresInRow
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<DeskPauseWebhookMutation, DeskPauseWebhookMutationVariables>;
export const DeskResumeWebhookDocument = new TypedDocumentString(`
    mutation DeskResumeWebhook($id: ID!) {
  resumeWebhookEndpoint(id: $id) {
    ...WebhookRow
  }
}
    fragment WebhookRow on WebhookEndpoint {
  id
  url
  types
  status
  reason
  oldSecretUntil
  failuresInRow
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<DeskResumeWebhookMutation, DeskResumeWebhookMutationVariables>;
export const DeskEndWebhookDocument = new TypedDocumentString(`
    mutation DeskEndWebhook($id: ID!) {
  endWebhookEndpoint(id: $id) {
    ...WebhookRow
  }
}
    fragment WebhookRow on WebhookEndpoint {
  id
  url
  types
  status
  reason
  oldSecretUntil
  failuresInRow
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<DeskEndWebhookMutation, DeskEndWebhookMutationVariables>;
export const DeskRotateWebhookSecretDocument = new TypedDocumentString(`
    mutation DeskRotateWebhookSecret($id: ID!, $requestId: ID!) {
  rotateWebhookSecret(id: $id, requestId: $requestId) {
    ...WebhookRow
    secret
  }
}
    fragment WebhookRow on WebhookEndpoint {
  id
  url
  types
  status
  reason
  oldSecretUntil
  failuresInRow
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<DeskRotateWebhookSecretMutation, DeskRotateWebhookSecretMutationVariables>;
export const DeskTestWebhookDocument = new TypedDocumentString(`
    mutation DeskTestWebhook($id: ID!, $requestId: ID!) {
  sendTestWebhook(id: $id, requestId: $requestId) {
    ...WebhookRow
  }
}
    fragment WebhookRow on WebhookEndpoint {
  id
  url
  types
  status
  reason
  oldSecretUntil
  failuresInRow
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<DeskTestWebhookMutation, DeskTestWebhookMutationVariables>;
export const DeskRedeliverDocument = new TypedDocumentString(`
    mutation DeskRedeliver($id: ID!, $requestId: ID!) {
  redeliverWebhook(id: $id, requestId: $requestId) {
    ...DeliveryRow
  }
}
    fragment DeliveryRow on WebhookDelivery {
  id
  eventId
  type
  status
  tries
  createdAt
  nextAt
  triedAt
  tookMs
  code
  trouble
  reply
  body
}`) as unknown as TypedDocumentString<DeskRedeliverMutation, DeskRedeliverMutationVariables>;