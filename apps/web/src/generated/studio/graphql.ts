/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ChatModeInput = {
  isHeld: boolean;
  isMuted: boolean;
  slowSeconds: number;
};

/** What a struck price is compared with (live.md L8). */
export type CompareBasis =
  | 'list_price'
  | 'market_report'
  | 'seven_day_low';

export type ComparePriceInput = {
  /** Left out: compared with the lowest deal of seven days, and refused above it. */
  basis?: CompareBasis | null | undefined;
  /** Days of a market report. */
  from?: string | null | undefined;
  priceFen: string;
  to?: string | null | undefined;
};

export type DelistReason =
  | 'mistake'
  | 'not_ready'
  | 'quality'
  | 'sold_out';

export type DropCouponInput = {
  faceFen: string;
  minFen: string;
  /** 1 to 300: how long they can be claimed. */
  minutes: number;
  name: string;
  quantity: number;
  requestId: string | number;
  sessionId: string | number;
  /** 1 to 30: how long they can be used after that. */
  validDays?: number;
};

export type FlashStatus =
  | 'closed'
  | 'open'
  | 'scheduled'
  | 'soldout';

/** Why a platform has no picture. */
export type ForwardFault =
  | 'broke_off'
  | 'no_ffmpeg'
  | 'no_host'
  | 'no_tls'
  | 'not_public'
  | 'rejected'
  | 'stalled'
  | 'unreachable';

export type ForwardState =
  | 'connecting'
  | 'failing'
  | 'on';

export type Gate =
  | 'cutoff'
  | 'goods'
  | 'helper'
  | 'identity'
  | 'perishable'
  | 'picture'
  | 'place'
  | 'script'
  | 'seller'
  | 'stock'
  | 'supplier'
  | 'training';

/** What a helper looks after: comments and questions alone, or also the shelf, the deals and the coupons. */
export type HelperKind =
  | 'comments'
  | 'comments_and_goods';

/** Why a comment is hidden or a viewer is kept from speaking. A bad review is no reason. */
export type HideReason =
  | 'abuse'
  | 'false_claim'
  | 'illegal'
  | 'off_platform'
  | 'privacy'
  | 'spam';

export type KeepForwardInput = {
  allianceId: string | number;
  /** Left out, one is added. */
  id?: string | number | null | undefined;
  isOn: boolean;
  name: string;
  requestId: string | number;
  /** Left out, the one that is there stays. */
  streamKey?: string | null | undefined;
  url: string;
};

export type ListItemInput = {
  compare?: ComparePriceInput | null | undefined;
  /** Left out: the shop's price. */
  priceFen?: string | null | undefined;
  sessionId: string | number;
  skuId: string | number;
};

export type LuckyCouponInput = {
  faceFen: string;
  minFen: string;
  validDays?: number;
};

export type LuckyTaskKind =
  /** To write `taskText` as a comment, word for word, after the bag was opened. */
  | 'COMMENT'
  /** To follow the alliance. */
  | 'FOLLOW'
  /** To watch for `taskMinutes` after the bag was opened. */
  | 'WATCH';

export type MediaState =
  | 'OFFLINE'
  | 'OK'
  | 'STALLED';

export type OpenLuckyBagInput = {
  /** The prize is a coupon; null: goods. */
  coupon?: LuckyCouponInput | null | undefined;
  /** 1 to 30. */
  minutes: number;
  prize: string;
  requestId: string | number;
  sessionId: string | number;
  taskKind: LuckyTaskKind;
  /** How long one has to watch, for the task WATCH; shorter than the bag is open. */
  taskMinutes?: number | null | undefined;
  /** What is to be written, for the task COMMENT. */
  taskText?: string | null | undefined;
  /** Of one prize, 50,000 yuan at most. */
  valueFen: string;
  /** 1 to 100. */
  winnersMax: number;
};

export type PostCorrectionInput = {
  requestId: string | number;
  sessionId: string | number;
  text: string;
};

/** From where viewers came into the room, as the link says that they followed. */
export type RoomSource =
  | 'alliance'
  | 'home'
  | 'other'
  | 'product'
  | 'reminder'
  | 'share';

export type SanctionInput = {
  kind: SanctionKind;
  /** Of a mute: 5, 30 or 1440. */
  minutes?: number | null | undefined;
  /** Whoever said this comment. */
  q: number;
  reason: HideReason;
  sessionId: string | number;
};

export type SanctionKind =
  | 'ban'
  | 'mute';

export type ScheduleFlashInput = {
  /** Left out: the lowest deal of seven days. */
  compare?: ComparePriceInput | null | undefined;
  /** 10 to 300 */
  countdownSeconds: number;
  /** 60 to 1200 */
  durationSeconds: number;
  itemId: string | number;
  perPersonMax: number;
  priceFen: string;
  /** 1 to 999; promised in the stock at once. */
  quantity: number;
  requestId: string | number;
};

export type ScheduleSessionInput = {
  /** 16 characters at most. */
  coverText?: string | null | undefined;
  isSyntheticHost?: boolean | null | undefined;
  requestId: string | number;
  scheduledAt: string;
  skuIds: Array<string | number>;
  title: string;
};

export type SessionStatus =
  | 'banned'
  | 'ended'
  | 'live'
  | 'paused'
  | 'preview'
  | 'scheduled';

export type UpdateItemInput = {
  /** Null takes the struck price away; left out it stays as long as it is honest beside the price. */
  compare?: ComparePriceInput | null | undefined;
  itemId: string | number;
  priceFen?: string | null | undefined;
  rev: number;
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

export type WriteScriptInput = {
  itemId: string | number;
  /** A line for each thought: ten lines and 500 characters at most. */
  text: string;
  /** The card on which the change was made. */
  was: string;
};

export type SoldElsewhereQueryVariables = Exact<{
  id: string | number;
}>;


export type SoldElsewhereQuery = { liveSession: { id: string, console: { elsewhere: Array<{ platform: string, orders: number, quantity: number }> } | null } | null };

export type ForwardsQueryVariables = Exact<{
  id: string | number;
}>;


export type ForwardsQuery = { liveSession: { id: string, console: { forwards: Array<{ id: string, name: string, url: string, keyTail: string, isOn: boolean, state: ForwardState | null, fault: ForwardFault | null, kbps: number, since: string | null }> } | null } | null };

export type KeepForwardMutationVariables = Exact<{
  input: KeepForwardInput;
}>;


export type KeepForwardMutation = { keepForward: { id: string, isOn: boolean } };

export type RemoveForwardMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveForwardMutation = { removeForward: boolean };

export type HideCommentsMutationVariables = Exact<{
  sessionId: string | number;
  qs: Array<number> | number;
  reason: HideReason;
}>;


export type HideCommentsMutation = { hideComments: boolean };

export type ShowCommentsMutationVariables = Exact<{
  sessionId: string | number;
  qs: Array<number> | number;
}>;


export type ShowCommentsMutation = { showComments: boolean };

export type SanctionViewerMutationVariables = Exact<{
  input: SanctionInput;
}>;


export type SanctionViewerMutation = { sanctionViewer: { id: string, personMask: string } };

export type LiftSanctionMutationVariables = Exact<{
  id: string | number;
}>;


export type LiftSanctionMutation = { liftSanction: boolean };

export type SetChatModeMutationVariables = Exact<{
  sessionId: string | number;
  mode: ChatModeInput;
}>;


export type SetChatModeMutation = { setChatMode: { id: string } };

export type JudgeHeldCommentMutationVariables = Exact<{
  id: string | number;
  isReleased: boolean;
}>;


export type JudgeHeldCommentMutation = { judgeHeldComment: boolean };

export type HoldWordMutationVariables = Exact<{
  allianceId: string | number;
  word: string;
  isHeld: boolean;
}>;


export type HoldWordMutation = { holdWord: boolean };

export type AnswerQuestionMutationVariables = Exact<{
  sessionId: string | number;
  q: number;
}>;


export type AnswerQuestionMutation = { answerQuestion: { q: number, answeredAt: string | null } };

export type HelpersQueryVariables = Exact<{
  id: string | number;
}>;


export type HelpersQuery = { liveSession: { id: string, console: { helpers: Array<{ id: string, displayName: string, kind: HelperKind, pairedAt: string }> } | null } | null };

export type HelperInviteQueryVariables = Exact<{
  id: string | number;
  kind: HelperKind;
}>;


export type HelperInviteQuery = { helperInvite: { invite: string, expiresAt: string } };

export type InvitedToQueryVariables = Exact<{
  id: string | number;
}>;


export type InvitedToQuery = { liveSession: { id: string, title: string, streamer: { displayName: string }, alliance: { name: string } } | null };

export type PairHelperMutationVariables = Exact<{
  invite: string;
}>;


export type PairHelperMutation = { pairHelper: { id: string } };

export type EndPairingMutationVariables = Exact<{
  id: string | number;
}>;


export type EndPairingMutation = { endPairing: boolean };

export type ListItemMutationVariables = Exact<{
  input: ListItemInput;
}>;


export type ListItemMutation = { listItem: { id: string } };

export type UpdateItemMutationVariables = Exact<{
  input: UpdateItemInput;
}>;


export type UpdateItemMutation = { updateItem: { id: string, rev: number } };

export type WriteScriptMutationVariables = Exact<{
  input: WriteScriptInput;
}>;


export type WriteScriptMutation = { writeScript: { id: string, script: string | null } };

export type DelistItemMutationVariables = Exact<{
  itemId: string | number;
  rev: number;
  reason: DelistReason;
}>;


export type DelistItemMutation = { delistItem: { id: string } };

export type ReorderItemsMutationVariables = Exact<{
  sessionId: string | number;
  itemIds: Array<string | number> | string | number;
}>;


export type ReorderItemsMutation = { reorderItems: { id: string } };

export type StudioToolsQueryVariables = Exact<{
  id: string | number;
}>;


export type StudioToolsQuery = { liveSession: { id: string, notice: string | null, items: Array<{ id: string, rev: number, name: string, priceFen: string, isListed: boolean, explainCount: number, explainMs: number, listPriceFen: string, comparePrice: { priceFen: string, basis: CompareBasis, from: string, to: string } | null, lowestDeal: { priceFen: string } }>, flashDeals: Array<{ id: string, status: FlashStatus, priceFen: string, quantity: number, claimed: number, perPersonMax: number, opensAt: string, closesAt: string, item: { id: string, name: string } }>, drops: Array<{ id: string, name: string, faceFen: string, minFen: string, quantity: number, claimed: number, droppedAt: string, closesAt: string, closedAt: string | null }>, luckyBags: Array<{ id: string, prize: string, isCoupon: boolean, winnersMax: number, entrants: number, closesAt: string, proofPath: string, result: { drawnAt: string } | null, winners: Array<{ place: number, number: number, mask: string, givenAt: string | null }> }>, corrections: Array<{ id: string, text: string, postedAt: string }>, console: { heldWords: Array<string>, questions: Array<{ q: number, mask: string, text: string, askedAt: string, answeredAt: string | null }>, held: Array<{ id: string, authorMask: string, text: string, rule: string, heldAt: string }>, sanctions: Array<{ id: string, personMask: string, kind: SanctionKind, reason: HideReason, until: string | null }> } | null } | null, flashTemplates: Array<{ key: string, countdownSeconds: number, durationSeconds: number, quantity: number, perPersonMax: number, cutBasisPoints: number }> };

export type ScheduleFlashMutationVariables = Exact<{
  input: ScheduleFlashInput;
}>;


export type ScheduleFlashMutation = { scheduleFlash: { id: string, status: FlashStatus } };

export type CloseFlashMutationVariables = Exact<{
  dealId: string | number;
}>;


export type CloseFlashMutation = { closeFlash: { id: string, status: FlashStatus } };

export type DropCouponMutationVariables = Exact<{
  input: DropCouponInput;
}>;


export type DropCouponMutation = { dropCoupon: { id: string } };

export type CloseDropMutationVariables = Exact<{
  id: string | number;
}>;


export type CloseDropMutation = { closeDrop: { id: string, closedAt: string | null } };

export type OpenLuckyBagMutationVariables = Exact<{
  input: OpenLuckyBagInput;
}>;


export type OpenLuckyBagMutation = { openLuckyBag: { id: string } };

export type HandOverPrizeMutationVariables = Exact<{
  bagId: string | number;
  place: number;
}>;


export type HandOverPrizeMutation = { handOverPrize: { id: string } };

export type PostCorrectionMutationVariables = Exact<{
  input: PostCorrectionInput;
}>;


export type PostCorrectionMutation = { postCorrection: { id: string } };

export type SetNoticeMutationVariables = Exact<{
  sessionId: string | number;
  text?: string | null | undefined;
}>;


export type SetNoticeMutation = { setNotice: { id: string, notice: string | null } };

export type ViolationsQueryVariables = Exact<{
  id: string | number;
}>;


export type ViolationsQuery = { liveSession: { id: string, console: { reportCount: number, violations: Array<{ id: string, kind: ViolationKind, reason: string, article: string, evidence: string, status: ViolationStatus, offsetMs: number, raisedAt: string, replayMs: number | null, appeal: string | null, appealedAt: string | null, judgement: string | null, judgedAt: string | null }> } | null } | null };

export type ViolationRowFragment = { id: string, kind: ViolationKind, reason: string, article: string, evidence: string, status: ViolationStatus, offsetMs: number, raisedAt: string, replayMs: number | null, appeal: string | null, appealedAt: string | null, judgement: string | null, judgedAt: string | null };

export type AppealViolationMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type AppealViolationMutation = { appealViolation: { id: string, status: ViolationStatus } };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { mySessions: Array<{ id: string, status: SessionStatus, title: string, cover: string, scheduledAt: string, startedAt: string | null, endedAt: string | null, alliance: { slug: string, name: string, brand: { name: string, logo: string } }, streamer: { displayName: string }, items: Array<{ id: string, product: { pictures: Array<{ url: string, alt: string, ground: string }> } }>, console: { orderCount: number, quantity: number, salesFen: string, viewersPeak: number } | null }> };

export type WhoServesQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoServesQuery = { alliances: Array<{ slug: string, name: string, brand: { name: string, logo: string }, streamer: { displayName: string, avatar: string, servesUntil: string } | null }> };

export type StudioGoodsQueryVariables = Exact<{
  allianceSlug: string;
}>;


export type StudioGoodsQuery = { products: { nodes: Array<{ id: string, name: string, pictures: Array<{ url: string, alt: string, ground: string }>, skus: Array<{ id: string, name: string, priceFen: string, available: number }> }> } };

export type ScheduleSessionMutationVariables = Exact<{
  input: ScheduleSessionInput;
}>;


export type ScheduleSessionMutation = { scheduleSession: { id: string } };

export type StudioSessionQueryVariables = Exact<{
  id: string | number;
}>;


export type StudioSessionQuery = { liveSession: { id: string, status: SessionStatus, title: string, cover: string, coverText: string, scheduledAt: string, startedAt: string | null, endedAt: string | null, viewers: number, joinToken: string | null, checklist: Array<{ gate: Gate, isGreen: boolean, isAdvised: boolean, isConfirmable: boolean, dueAt: string | null, evidenceSha256: string | null }> | null, alliance: { id: string, slug: string, name: string, brand: { name: string } }, streamer: { displayName: string }, media: { state: MediaState, flvUrl: string }, pinnedItem: { id: string } | null, items: Array<{ id: string, position: number, priceFen: string, isListed: boolean, soldCount: number, script: string | null, sku: { id: string, name: string, available: number }, product: { name: string, slug: string, pictures: Array<{ url: string, alt: string, ground: string }> } }>, console: { orderCount: number, quantity: number, salesFen: string, viewersPeak: number, uniqueViewers: number, orders: Array<{ orderNumber: string, buyerMask: string, items: string, totalFen: string, paidAt: string }>, minutes: Array<{ at: string, orders: number, viewers: number, comments: number, salesFen: string, shown: number, opened: number, ordered: number, paid: number, isClosed: boolean }>, sources: Array<{ source: RoomSource, viewers: number }>, pins: Array<{ itemId: string, startedAt: string, endedAt: string | null }> } | null } | null };

export type PushAddressQueryVariables = Exact<{
  sessionId: string | number;
}>;


export type PushAddressQuery = { pushAddress: { url: string, key: string, whipUrl: string | null, expiresAt: string } };

export type ConfirmChecksMutationVariables = Exact<{
  id: string | number;
  gates: Array<Gate> | Gate;
  evidenceSha256?: string | null | undefined;
}>;


export type ConfirmChecksMutation = { confirmChecks: { id: string, checklist: Array<{ gate: Gate, isGreen: boolean, isAdvised: boolean, isConfirmable: boolean, dueAt: string | null, evidenceSha256: string | null }> | null } };

export type StartSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type StartSessionMutation = { startSession: { id: string, status: SessionStatus } };

export type PauseSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type PauseSessionMutation = { pauseSession: { id: string, status: SessionStatus } };

export type ResumeSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type ResumeSessionMutation = { resumeSession: { id: string, status: SessionStatus } };

export type EndSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type EndSessionMutation = { endSession: { id: string, status: SessionStatus } };

export type PinItemMutationVariables = Exact<{
  sessionId: string | number;
  itemId: string | number;
}>;


export type PinItemMutation = { pinItem: { id: string, pinnedItem: { id: string } | null } };

export type ShareShowQueryVariables = Exact<{
  id: string | number;
}>;


export type ShareShowQuery = { liveSession: { id: string, shareUrl: string, reminders: number } | null };

export type ShowMoneyQueryVariables = Exact<{
  id: string | number;
}>;


export type ShowMoneyQuery = { liveSession: { id: string, console: { money: { paidFen: string, refundedFen: string, settledFen: string } } | null } | null };

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
export const ViolationRowFragmentDoc = new TypedDocumentString(`
    fragment ViolationRow on Violation {
  id
  kind
  reason
  article
  evidence
  status
  offsetMs
  raisedAt
  replayMs
  appeal
  appealedAt
  judgement
  judgedAt
}
    `, {"fragmentName":"ViolationRow"}) as unknown as TypedDocumentString<ViolationRowFragment, unknown>;
export const SoldElsewhereDocument = new TypedDocumentString(`
    query SoldElsewhere($id: ID!) {
  liveSession(id: $id) {
    id
    console {
      elsewhere {
        platform
        orders
        quantity
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SoldElsewhereQuery, SoldElsewhereQueryVariables>;
export const ForwardsDocument = new TypedDocumentString(`
    query Forwards($id: ID!) {
  liveSession(id: $id) {
    id
    console {
      forwards {
        id
        name
        url
        keyTail
        isOn
        state
        fault
        kbps
        since
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ForwardsQuery, ForwardsQueryVariables>;
export const KeepForwardDocument = new TypedDocumentString(`
    mutation KeepForward($input: KeepForwardInput!) {
  keepForward(input: $input) {
    id
    isOn
  }
}
    `) as unknown as TypedDocumentString<KeepForwardMutation, KeepForwardMutationVariables>;
export const RemoveForwardDocument = new TypedDocumentString(`
    mutation RemoveForward($id: ID!) {
  removeForward(id: $id)
}
    `) as unknown as TypedDocumentString<RemoveForwardMutation, RemoveForwardMutationVariables>;
export const HideCommentsDocument = new TypedDocumentString(`
    mutation HideComments($sessionId: ID!, $qs: [Int!]!, $reason: HideReason!) {
  hideComments(sessionId: $sessionId, qs: $qs, reason: $reason)
}
    `) as unknown as TypedDocumentString<HideCommentsMutation, HideCommentsMutationVariables>;
export const ShowCommentsDocument = new TypedDocumentString(`
    mutation ShowComments($sessionId: ID!, $qs: [Int!]!) {
  showComments(sessionId: $sessionId, qs: $qs)
}
    `) as unknown as TypedDocumentString<ShowCommentsMutation, ShowCommentsMutationVariables>;
export const SanctionViewerDocument = new TypedDocumentString(`
    mutation SanctionViewer($input: SanctionInput!) {
  sanctionViewer(input: $input) {
    id
    personMask
  }
}
    `) as unknown as TypedDocumentString<SanctionViewerMutation, SanctionViewerMutationVariables>;
export const LiftSanctionDocument = new TypedDocumentString(`
    mutation LiftSanction($id: ID!) {
  liftSanction(id: $id)
}
    `) as unknown as TypedDocumentString<LiftSanctionMutation, LiftSanctionMutationVariables>;
export const SetChatModeDocument = new TypedDocumentString(`
    mutation SetChatMode($sessionId: ID!, $mode: ChatModeInput!) {
  setChatMode(sessionId: $sessionId, mode: $mode) {
    id
  }
}
    `) as unknown as TypedDocumentString<SetChatModeMutation, SetChatModeMutationVariables>;
export const JudgeHeldCommentDocument = new TypedDocumentString(`
    mutation JudgeHeldComment($id: ID!, $isReleased: Boolean!) {
  judgeHeldComment(id: $id, isReleased: $isReleased)
}
    `) as unknown as TypedDocumentString<JudgeHeldCommentMutation, JudgeHeldCommentMutationVariables>;
export const HoldWordDocument = new TypedDocumentString(`
    mutation HoldWord($allianceId: ID!, $word: String!, $isHeld: Boolean!) {
  holdWord(allianceId: $allianceId, word: $word, isHeld: $isHeld)
}
    `) as unknown as TypedDocumentString<HoldWordMutation, HoldWordMutationVariables>;
export const AnswerQuestionDocument = new TypedDocumentString(`
    mutation AnswerQuestion($sessionId: ID!, $q: Int!) {
  answerQuestion(sessionId: $sessionId, q: $q) {
    q
    answeredAt
  }
}
    `) as unknown as TypedDocumentString<AnswerQuestionMutation, AnswerQuestionMutationVariables>;
export const HelpersDocument = new TypedDocumentString(`
    query Helpers($id: ID!) {
  liveSession(id: $id) {
    id
    console {
      helpers {
        id
        displayName
        kind
        pairedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HelpersQuery, HelpersQueryVariables>;
export const HelperInviteDocument = new TypedDocumentString(`
    query HelperInvite($id: ID!, $kind: HelperKind!) {
  helperInvite(sessionId: $id, kind: $kind) {
    invite
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<HelperInviteQuery, HelperInviteQueryVariables>;
export const InvitedToDocument = new TypedDocumentString(`
    query InvitedTo($id: ID!) {
  liveSession(id: $id) {
    id
    title
    streamer {
      displayName
    }
    alliance {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<InvitedToQuery, InvitedToQueryVariables>;
export const PairHelperDocument = new TypedDocumentString(`
    mutation PairHelper($invite: String!) {
  pairHelper(invite: $invite) {
    id
  }
}
    `) as unknown as TypedDocumentString<PairHelperMutation, PairHelperMutationVariables>;
export const EndPairingDocument = new TypedDocumentString(`
    mutation EndPairing($id: ID!) {
  endPairing(id: $id)
}
    `) as unknown as TypedDocumentString<EndPairingMutation, EndPairingMutationVariables>;
export const ListItemDocument = new TypedDocumentString(`
    mutation ListItem($input: ListItemInput!) {
  listItem(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ListItemMutation, ListItemMutationVariables>;
export const UpdateItemDocument = new TypedDocumentString(`
    mutation UpdateItem($input: UpdateItemInput!) {
  updateItem(input: $input) {
    id
    rev
  }
}
    `) as unknown as TypedDocumentString<UpdateItemMutation, UpdateItemMutationVariables>;
export const WriteScriptDocument = new TypedDocumentString(`
    mutation WriteScript($input: WriteScriptInput!) {
  writeScript(input: $input) {
    id
    script
  }
}
    `) as unknown as TypedDocumentString<WriteScriptMutation, WriteScriptMutationVariables>;
export const DelistItemDocument = new TypedDocumentString(`
    mutation DelistItem($itemId: ID!, $rev: Int!, $reason: DelistReason!) {
  delistItem(itemId: $itemId, rev: $rev, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<DelistItemMutation, DelistItemMutationVariables>;
export const ReorderItemsDocument = new TypedDocumentString(`
    mutation ReorderItems($sessionId: ID!, $itemIds: [ID!]!) {
  reorderItems(sessionId: $sessionId, itemIds: $itemIds) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReorderItemsMutation, ReorderItemsMutationVariables>;
export const StudioToolsDocument = new TypedDocumentString(`
    query StudioTools($id: ID!) {
  liveSession(id: $id) {
    id
    notice
    items {
      id
      rev
      name
      priceFen
      isListed
      explainCount
      explainMs
      listPriceFen
      comparePrice {
        priceFen
        basis
        from
        to
      }
      lowestDeal {
        priceFen
      }
    }
    flashDeals {
      id
      status
      priceFen
      quantity
      claimed
      perPersonMax
      opensAt
      closesAt
      item {
        id
        name
      }
    }
    drops {
      id
      name
      faceFen
      minFen
      quantity
      claimed
      droppedAt
      closesAt
      closedAt
    }
    luckyBags {
      id
      prize
      isCoupon
      winnersMax
      entrants
      closesAt
      proofPath
      result {
        drawnAt
      }
      winners {
        place
        number
        mask
        givenAt
      }
    }
    corrections {
      id
      text
      postedAt
    }
    console {
      questions {
        q
        mask
        text
        askedAt
        answeredAt
      }
      held {
        id
        authorMask
        text
        rule
        heldAt
      }
      sanctions {
        id
        personMask
        kind
        reason
        until
      }
      heldWords
    }
  }
  flashTemplates {
    key
    countdownSeconds
    durationSeconds
    quantity
    perPersonMax
    cutBasisPoints
  }
}
    `) as unknown as TypedDocumentString<StudioToolsQuery, StudioToolsQueryVariables>;
export const ScheduleFlashDocument = new TypedDocumentString(`
    mutation ScheduleFlash($input: ScheduleFlashInput!) {
  scheduleFlash(input: $input) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<ScheduleFlashMutation, ScheduleFlashMutationVariables>;
export const CloseFlashDocument = new TypedDocumentString(`
    mutation CloseFlash($dealId: ID!) {
  closeFlash(dealId: $dealId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<CloseFlashMutation, CloseFlashMutationVariables>;
export const DropCouponDocument = new TypedDocumentString(`
    mutation DropCoupon($input: DropCouponInput!) {
  dropCoupon(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DropCouponMutation, DropCouponMutationVariables>;
export const CloseDropDocument = new TypedDocumentString(`
    mutation CloseDrop($id: ID!) {
  closeDrop(id: $id) {
    id
    closedAt
  }
}
    `) as unknown as TypedDocumentString<CloseDropMutation, CloseDropMutationVariables>;
export const OpenLuckyBagDocument = new TypedDocumentString(`
    mutation OpenLuckyBag($input: OpenLuckyBagInput!) {
  openLuckyBag(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<OpenLuckyBagMutation, OpenLuckyBagMutationVariables>;
export const HandOverPrizeDocument = new TypedDocumentString(`
    mutation HandOverPrize($bagId: ID!, $place: Int!) {
  handOverPrize(bagId: $bagId, place: $place) {
    id
  }
}
    `) as unknown as TypedDocumentString<HandOverPrizeMutation, HandOverPrizeMutationVariables>;
export const PostCorrectionDocument = new TypedDocumentString(`
    mutation PostCorrection($input: PostCorrectionInput!) {
  postCorrection(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<PostCorrectionMutation, PostCorrectionMutationVariables>;
export const SetNoticeDocument = new TypedDocumentString(`
    mutation SetNotice($sessionId: ID!, $text: String) {
  setNotice(sessionId: $sessionId, text: $text) {
    id
    notice
  }
}
    `) as unknown as TypedDocumentString<SetNoticeMutation, SetNoticeMutationVariables>;
export const ViolationsDocument = new TypedDocumentString(`
    query Violations($id: ID!) {
  liveSession(id: $id) {
    id
    console {
      reportCount
      violations {
        ...ViolationRow
      }
    }
  }
}
    fragment ViolationRow on Violation {
  id
  kind
  reason
  article
  evidence
  status
  offsetMs
  raisedAt
  replayMs
  appeal
  appealedAt
  judgement
  judgedAt
}`) as unknown as TypedDocumentString<ViolationsQuery, ViolationsQueryVariables>;
export const AppealViolationDocument = new TypedDocumentString(`
    mutation AppealViolation($id: ID!, $text: String!) {
  appealViolation(id: $id, text: $text) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<AppealViolationMutation, AppealViolationMutationVariables>;
export const MySessionsDocument = new TypedDocumentString(`
    query MySessions {
  mySessions {
    id
    status
    title
    cover
    scheduledAt
    startedAt
    endedAt
    alliance {
      slug
      name
      brand {
        name
        logo
      }
    }
    streamer {
      displayName
    }
    items {
      id
      product {
        pictures {
          url
          alt
          ground
        }
      }
    }
    console {
      orderCount
      quantity
      salesFen
      viewersPeak
    }
  }
}
    `) as unknown as TypedDocumentString<MySessionsQuery, MySessionsQueryVariables>;
export const WhoServesDocument = new TypedDocumentString(`
    query WhoServes {
  alliances {
    slug
    name
    brand {
      name
      logo
    }
    streamer {
      displayName
      avatar
      servesUntil
    }
  }
}
    `) as unknown as TypedDocumentString<WhoServesQuery, WhoServesQueryVariables>;
export const StudioGoodsDocument = new TypedDocumentString(`
    query StudioGoods($allianceSlug: String!) {
  products(allianceSlug: $allianceSlug, first: 60) {
    nodes {
      id
      name
      pictures {
        url
        alt
        ground
      }
      skus {
        id
        name
        priceFen
        available
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StudioGoodsQuery, StudioGoodsQueryVariables>;
export const ScheduleSessionDocument = new TypedDocumentString(`
    mutation ScheduleSession($input: ScheduleSessionInput!) {
  scheduleSession(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ScheduleSessionMutation, ScheduleSessionMutationVariables>;
export const StudioSessionDocument = new TypedDocumentString(`
    query StudioSession($id: ID!) {
  liveSession(id: $id) {
    id
    status
    title
    cover
    coverText
    scheduledAt
    startedAt
    endedAt
    viewers
    joinToken
    checklist {
      gate
      isGreen
      isAdvised
      isConfirmable
      dueAt
      evidenceSha256
    }
    alliance {
      id
      slug
      name
      brand {
        name
      }
    }
    streamer {
      displayName
    }
    media {
      state
      flvUrl
    }
    pinnedItem {
      id
    }
    items {
      id
      position
      priceFen
      isListed
      soldCount
      script
      sku {
        id
        name
        available
      }
      product {
        name
        slug
        pictures {
          url
          alt
          ground
        }
      }
    }
    console {
      orderCount
      quantity
      salesFen
      viewersPeak
      orders {
        orderNumber
        buyerMask
        items
        totalFen
        paidAt
      }
      minutes {
        at
        orders
        viewers
        comments
        salesFen
        shown
        opened
        ordered
        paid
        isClosed
      }
      uniqueViewers
      sources {
        source
        viewers
      }
      pins {
        itemId
        startedAt
        endedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StudioSessionQuery, StudioSessionQueryVariables>;
export const PushAddressDocument = new TypedDocumentString(`
    query PushAddress($sessionId: ID!) {
  pushAddress(sessionId: $sessionId) {
    url
    key
    whipUrl
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<PushAddressQuery, PushAddressQueryVariables>;
export const ConfirmChecksDocument = new TypedDocumentString(`
    mutation ConfirmChecks($id: ID!, $gates: [Gate!]!, $evidenceSha256: String) {
  confirmChecks(sessionId: $id, gates: $gates, evidenceSha256: $evidenceSha256) {
    id
    checklist {
      gate
      isGreen
      isAdvised
      isConfirmable
      dueAt
      evidenceSha256
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmChecksMutation, ConfirmChecksMutationVariables>;
export const StartSessionDocument = new TypedDocumentString(`
    mutation StartSession($id: ID!) {
  startSession(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<StartSessionMutation, StartSessionMutationVariables>;
export const PauseSessionDocument = new TypedDocumentString(`
    mutation PauseSession($id: ID!) {
  pauseSession(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<PauseSessionMutation, PauseSessionMutationVariables>;
export const ResumeSessionDocument = new TypedDocumentString(`
    mutation ResumeSession($id: ID!) {
  resumeSession(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<ResumeSessionMutation, ResumeSessionMutationVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($id: ID!) {
  endSession(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const PinItemDocument = new TypedDocumentString(`
    mutation PinItem($sessionId: ID!, $itemId: ID!) {
  pinItem(sessionId: $sessionId, itemId: $itemId) {
    id
    pinnedItem {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<PinItemMutation, PinItemMutationVariables>;
export const ShareShowDocument = new TypedDocumentString(`
    query ShareShow($id: ID!) {
  liveSession(id: $id) {
    id
    shareUrl
    reminders
  }
}
    `) as unknown as TypedDocumentString<ShareShowQuery, ShareShowQueryVariables>;
export const ShowMoneyDocument = new TypedDocumentString(`
    query ShowMoney($id: ID!) {
  liveSession(id: $id) {
    id
    console {
      money {
        paidFen
        refundedFen
        settledFen
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShowMoneyQuery, ShowMoneyQueryVariables>;