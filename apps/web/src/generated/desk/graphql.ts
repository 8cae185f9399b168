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

export type PayoutStatus =
  | 'created'
  | 'failed'
  | 'returned'
  | 'sent'
  | 'succeeded'
  | 'unknown';

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

export type ResolveBreakInput = {
  accountCode: string;
  allianceSlug: string;
  key: string | number;
  note: string;
  requestId: string | number;
  resolution: ReconResolution;
  until: string;
};

/** What may be wrong with a room. That somebody does not like the goods is none of it. */
export type RoomReportReason =
  | 'abuse'
  | 'counterfeit'
  | 'false_claim'
  | 'illegal'
  | 'off_platform'
  | 'other'
  | 'price';

export type SettlementStatus =
  | 'approved'
  | 'open'
  | 'paid_out'
  | 'published'
  | 'review';

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

export type DeskEntryQueryVariables = Exact<{
  slug: string;
  seq: string | number;
}>;


export type DeskEntryQuery = { journalEntry: { seq: string, kind: string, effectiveDay: string, postedAt: string, orderNumber: string | null, memo: string, hash: string, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }>, questions: Array<{ id: string, entrySeq: string, text: string, askedBy: string, askedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, isMine: boolean }> } | null };

export type EntryQuestionFragment = { id: string, entrySeq: string, text: string, askedBy: string, askedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, isMine: boolean };

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

export type DeskOpenQuestionsQueryVariables = Exact<{
  slug: string;
}>;


export type DeskOpenQuestionsQuery = { openEntryQuestions: Array<{ id: string, entrySeq: string, text: string, askedBy: string, askedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, isMine: boolean }> };

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
  requestId: string | number;
}>;


export type DeskDecideMutation = { decideClaim: { id: string, orderNumber: string, status: ClaimStatus, reason: ClaimReason, note: string, photos: Array<string>, refundFen: string, openedAt: string, answerBy: string, decision: string | null, lines: Array<{ lineId: string, itemName: string, quantity: number, levelPercent: number, refundFen: string }> } };

export type SettlementRowFragment = { id: string, number: string, status: SettlementStatus, periodFrom: string, periodTo: string, openingFen: string, dueFen: string, refundedFen: string, paidFen: string, closingFen: string, isBalanced: boolean, orderCount: number, preparedBy: string | null, approvedBy: string | null, exceptions: Array<{ kind: string, detail: string }>, history: Array<{ step: string, by: string, at: string, reason: string | null }>, acts: Array<{ act: string, isAllowed: boolean, why: string | null }> };

export type PayoutRowFragment = { id: string, outNo: string, partyName: string, accountMasked: string, amountFen: string, status: PayoutStatus, at: string };

export type DeskSettlementsQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskSettlementsQuery = { settlements: { nodes: Array<{ id: string, number: string, status: SettlementStatus, periodFrom: string, periodTo: string, openingFen: string, dueFen: string, refundedFen: string, paidFen: string, closingFen: string, isBalanced: boolean, orderCount: number, preparedBy: string | null, approvedBy: string | null, exceptions: Array<{ kind: string, detail: string }>, history: Array<{ step: string, by: string, at: string, reason: string | null }>, acts: Array<{ act: string, isAllowed: boolean, why: string | null }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DeskPayoutsQueryVariables = Exact<{
  slug: string;
}>;


export type DeskPayoutsQuery = { settlements: { nodes: Array<{ id: string, number: string, payouts: Array<{ id: string, outNo: string, partyName: string, accountMasked: string, amountFen: string, status: PayoutStatus, at: string }> }> } };

export type DeskSettlementQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskSettlementQuery = { settlement: { sha256: string | null, publishedOn: string | null, id: string, number: string, status: SettlementStatus, periodFrom: string, periodTo: string, openingFen: string, dueFen: string, refundedFen: string, paidFen: string, closingFen: string, isBalanced: boolean, orderCount: number, preparedBy: string | null, approvedBy: string | null, payouts: Array<{ id: string, outNo: string, partyName: string, accountMasked: string, amountFen: string, status: PayoutStatus, at: string }>, alliance: { slug: string, name: string }, parties: Array<{ key: string, role: PartyRole, name: string, carryInFen: string, accruedFen: string, reversedFen: string, netFen: string }>, exceptions: Array<{ kind: string, detail: string }>, history: Array<{ step: string, by: string, at: string, reason: string | null }>, acts: Array<{ act: string, isAllowed: boolean, why: string | null }> } | null };

export type DeskLinesQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type DeskLinesQuery = { settlement: { id: string, lines: { nodes: Array<{ orderNumber: string, itemName: string, completedOn: string, baseFen: string, accruedFen: string, reversedFen: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null };

export type EntryFragment = { seq: string, kind: string, effectiveDay: string, postedAt: string, orderNumber: string | null, memo: string, hash: string, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }>, questions: Array<{ id: string, entrySeq: string, text: string, askedBy: string, askedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, isMine: boolean }> };

export type DeskSplitQueryVariables = Exact<{
  number: string | number;
}>;


export type DeskSplitQuery = { splitOf: { orderNumber: string, ruleVersion: number, ruleSha256: string, ruleSince: string, baseFen: string, reversedFen: string, accruedAt: string | null, waterfall: Array<{ key: string, amountFen: string }>, parties: Array<{ key: string, role: PartyRole, name: string, basisPoints: number, exactFen: string, shareFen: string, roundingFen: string }>, entries: Array<{ seq: string, kind: string, effectiveDay: string, postedAt: string, orderNumber: string | null, memo: string, hash: string, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }>, questions: Array<{ id: string, entrySeq: string, text: string, askedBy: string, askedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, isMine: boolean }> }> } | null };

export type DeskEvidenceQueryVariables = Exact<{
  number: string | number;
}>;


export type DeskEvidenceQuery = { order: { number: string, lines: Array<{ id: string, itemName: string, quantity: number }>, payments: Array<{ id: string, provider: PaymentProvider, method: PaymentMethod, status: PaymentStatus }>, parcels: Array<{ id: string, status: ParcelStatus, carrierName: string | null, waybillNumber: string | null }> } | null };

export type DeskAccountsQueryVariables = Exact<{
  slug: string;
}>;


export type DeskAccountsQuery = { accounts: Array<{ code: string, name: string, class: string, balanceFen: string }> };

export type DeskEntriesQueryVariables = Exact<{
  slug: string;
  account?: string | null | undefined;
  order?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskEntriesQuery = { journalEntries: { nodes: Array<{ seq: string, kind: string, effectiveDay: string, postedAt: string, orderNumber: string | null, memo: string, hash: string, postings: Array<{ debitCode: string, debitName: string, creditCode: string, creditName: string, amountFen: string }>, questions: Array<{ id: string, entrySeq: string, text: string, askedBy: string, askedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, isMine: boolean }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

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


export type ReconAccountsQuery = { reconAccounts: Array<{ code: string, name: string, provider: string | null, numberMasked: string | null, statedTo: string | null, differenceFen: string, unownedCount: number }> };

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

export type ViolationDeskQueryVariables = Exact<{ [key: string]: never; }>;


export type ViolationDeskQuery = { violationDesk: { reports: Array<{ id: string, reason: RoomReportReason, text: string, offsetMs: number, reportedAt: string, session: { id: string, title: string, alliance: { name: string } } }>, appeals: Array<{ id: string, kind: ViolationKind, reason: string, article: string, evidence: string, raisedAt: string, appeal: string | null, appealedAt: string | null, session: { id: string, title: string, alliance: { name: string } } }> } };

export type RoomReportRowFragment = { id: string, reason: RoomReportReason, text: string, offsetMs: number, reportedAt: string, session: { id: string, title: string, alliance: { name: string } } };

export type AppealRowFragment = { id: string, kind: ViolationKind, reason: string, article: string, evidence: string, raisedAt: string, appeal: string | null, appealedAt: string | null, session: { id: string, title: string, alliance: { name: string } } };

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
  status
  at
}
    `, {"fragmentName":"PayoutRow"}) as unknown as TypedDocumentString<PayoutRowFragment, unknown>;
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
export const EntryFragmentDoc = new TypedDocumentString(`
    fragment Entry on JournalEntry {
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
  questions {
    ...EntryQuestion
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
export const RoomReportRowFragmentDoc = new TypedDocumentString(`
    fragment RoomReportRow on RoomReport {
  id
  reason
  text
  offsetMs
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
fragment Entry on JournalEntry {
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
  questions {
    ...EntryQuestion
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
export const DeskOpenQuestionsDocument = new TypedDocumentString(`
    query DeskOpenQuestions($slug: String!) {
  openEntryQuestions(allianceSlug: $slug) {
    ...EntryQuestion
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
}`) as unknown as TypedDocumentString<DeskOpenQuestionsQuery, DeskOpenQuestionsQueryVariables>;
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
    mutation DeskDecide($id: ID!, $isAccepted: Boolean!, $decision: String!, $requestId: ID!) {
  decideClaim(
    id: $id
    isAccepted: $isAccepted
    decision: $decision
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
    query DeskPayouts($slug: String!) {
  settlements(allianceSlug: $slug, first: 24) {
    nodes {
      id
      number
      payouts {
        ...PayoutRow
      }
    }
  }
}
    fragment PayoutRow on Payout {
  id
  outNo
  partyName
  accountMasked
  amountFen
  status
  at
}`) as unknown as TypedDocumentString<DeskPayoutsQuery, DeskPayoutsQueryVariables>;
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
  status
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
fragment Entry on JournalEntry {
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
  questions {
    ...EntryQuestion
  }
}`) as unknown as TypedDocumentString<DeskSplitQuery, DeskSplitQueryVariables>;
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
    }
    parcels {
      id
      status
      carrierName
      waybillNumber
    }
  }
}
    `) as unknown as TypedDocumentString<DeskEvidenceQuery, DeskEvidenceQueryVariables>;
export const DeskAccountsDocument = new TypedDocumentString(`
    query DeskAccounts($slug: String!) {
  accounts(allianceSlug: $slug) {
    code
    name
    class
    balanceFen
  }
}
    `) as unknown as TypedDocumentString<DeskAccountsQuery, DeskAccountsQueryVariables>;
export const DeskEntriesDocument = new TypedDocumentString(`
    query DeskEntries($slug: String!, $account: String, $order: String, $after: String) {
  journalEntries(
    allianceSlug: $slug
    accountCode: $account
    orderNumber: $order
    first: 50
    after: $after
  ) {
    nodes {
      ...Entry
    }
    pageInfo {
      endCursor
      hasNextPage
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
fragment Entry on JournalEntry {
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
  questions {
    ...EntryQuestion
  }
}`) as unknown as TypedDocumentString<DeskEntriesQuery, DeskEntriesQueryVariables>;
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
  offsetMs
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