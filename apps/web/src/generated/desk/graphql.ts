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

export type DecisionStatus =
  | 'approved'
  | 'open'
  | 'refused';

export type IitMethod =
  | 'none'
  | 'per_payment'
  | 'platform_cumulative';

export type OrderStatus =
  | 'cancelled'
  | 'closed'
  | 'completed'
  | 'delivered'
  | 'packing'
  | 'paid'
  | 'placed'
  | 'shipped';

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

export type PoolBasis =
  | 'equal'
  | 'equity'
  | 'volume';

export type PoolWeight = {
  villageId: string | number;
  /** A whole number: shares, or a volume in fen; 1 where each has the same. */
  weight: string;
};

export type RaiseViolationInput = {
  article: string;
  evidence: string;
  reason: string;
  reportId: string | number;
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

export type DeskDuesQueryVariables = Exact<{
  slug: string;
}>;


export type DeskDuesQuery = { debtors: Array<{ partyId: string, role: PartyRole, name: string, currentFen: string, claimFen: string, since: string }>, writeOffs: Array<{ id: string, partyName: string, amountFen: string, reason: string, status: DecisionStatus, requestedBy: string, requestedAt: string, decidedBy: string | null, decidedAt: string | null, why: string | null }>, pool: { poolFen: string, reserveFen: string, villages: Array<{ id: string, name: string }>, allocations: Array<{ id: string, amountFen: string, reserveBasisPoints: number, reserveFen: string, basis: PoolBasis, status: DecisionStatus, proposedBy: string, proposedAt: string, decidedBy: string | null, decidedAt: string | null, why: string | null, parts: Array<{ villageName: string, weight: string, amountFen: string }> }> }, withholding: { method: IitMethod, months: Array<{ month: string, incomeFen: string, withheldFen: string, remittedFen: string }> } };

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
}>;


export type DeskPayoutsQuery = { settlements: { nodes: Array<{ id: string, number: string, status: SettlementStatus, payouts: Array<{ id: string, outNo: string, partyName: string, accountMasked: string, amountFen: string, withheldFen: string, status: PayoutStatus, reason: string | null, at: string }> }> } };

export type DeskSettlementQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskSettlementQuery = { settlement: { sha256: string | null, publishedOn: string | null, id: string, number: string, status: SettlementStatus, periodFrom: string, periodTo: string, openingFen: string, dueFen: string, refundedFen: string, recoveredFen: string, withheldFen: string, paidFen: string, closingFen: string, isBalanced: boolean, orderCount: number, preparedBy: string | null, approvedBy: string | null, payouts: Array<{ id: string, outNo: string, partyName: string, accountMasked: string, amountFen: string, withheldFen: string, status: PayoutStatus, reason: string | null, at: string }>, alliance: { slug: string, name: string }, parties: Array<{ key: string, role: PartyRole, name: string, carryInFen: string, accruedFen: string, reversedFen: string, recoveredFen: string, withheldFen: string, netFen: string }>, exceptions: Array<{ kind: string, detail: string }>, history: Array<{ step: string, by: string, at: string, reason: string | null }>, acts: Array<{ act: string, isAllowed: boolean, why: string | null }> } | null };

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
    query DeskPayouts($slug: String!) {
  settlements(allianceSlug: $slug, first: 24) {
    nodes {
      id
      number
      status
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
  withheldFen
  status
  reason
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