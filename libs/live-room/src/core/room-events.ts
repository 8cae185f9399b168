import type { FunnelCounts } from './funnel';
import type {
  ChatMode,
  DelistReason,
  ItemPatch,
  LuckyResult,
  RoomCorrection,
  RoomDrop,
  RoomFlash,
  RoomItem,
  RoomLucky,
} from './room-tools';
import type { SessionStatus } from './session-status';
import type { StockHint } from './stock-hint';
import type { Stream } from './streams';
import type { ViolationKind } from './violation';

export const MEDIA_STATES = ['ok', 'stalled', 'offline'] as const;
export type MediaState = (typeof MEDIA_STATES)[number];

/** Where the picture of a session is, on the live process' origin. */
export function flvPath(sessionId: string): string {
  return `/flv/${sessionId}.flv`;
}

/** Where it is as HLS, for browsers that cannot play FLV; it begins with the first recorded segment. */
export function hlsPath(sessionId: string): string {
  return `/hls/${sessionId}/index.m3u8`;
}

/** Where a picture can be played, the quickest way first. */
export interface MediaUrls {
  readonly flv: string;
  readonly hls?: string;
}

export function mediaUrls(sessionId: string, isRecorded: boolean): MediaUrls {
  return { flv: flvPath(sessionId), ...(isRecorded ? { hls: hlsPath(sessionId) } : {}) };
}

/** 沈** bought two: never more of a name than its first character. */
export interface SaleSample {
  readonly m: string;
  readonly item: string;
  readonly qty: number;
}

export interface CommentAuthor {
  readonly mask: string;
  readonly badge: 'viewer' | 'moderator' | 'streamer' | 'auditor';
  /** paid for something in this show */
  readonly isBuyer?: true;
}

export const HIDE_REASONS = ['abuse', 'illegal', 'off_platform', 'privacy', 'spam', 'false_claim'] as const;
/** Why a comment is hidden. A bad review is no reason and stands in no list (live.md L13). */
export type HideReason = (typeof HIDE_REASONS)[number];

/** What happens in a room for everyone. */
interface StatePayloads {
  'session.status': { status: SessionStatus; reason?: string; backAt?: number };
  'media.state': { state: MediaState; since: number; urls: MediaUrls };
  'item.listed': { item: RoomItem };
  'item.updated': { id: string; rev: number; patch: ItemPatch };
  'item.delisted': { id: string; reason: DelistReason };
  'item.order': { ids: readonly string[] };
  'pin.start': { pinId: string; itemId: string; at: number; offsetMs: number };
  'pin.end': { pinId: string; durMs: number };
  'stock.hint': { id: string; left: StockHint };
  'flash.scheduled': { deal: RoomFlash };
  'flash.opened': { id: string };
  /** `held` are reserved and not ordered yet: they may come back */
  'flash.soldout': { id: string; held: number };
  'flash.closed': { id: string };
  'coupon.dropped': { drop: RoomDrop };
  'coupon.closed': { id: string };
  'lucky.opened': { bag: RoomLucky };
  'lucky.drawn': { id: string; result: LuckyResult };
  'order.tick': { orders: number; qty: number; byItem: (readonly [string, number])[]; sample: SaleSample[] };
  'correct.posted': { correction: RoomCorrection };
  'notice.set': { text: string | null };
  'chat.mode': ChatMode;
  'mod.hide': { qs: readonly number[]; isHidden: boolean };
}

interface ChatPayloads {
  'chat.msg': { u: CommentAuthor; x: string };
}

/** What those hear who run, moderate or check the show. Fen are decimal strings on every wire. */
interface ConsolePayloads {
  'order.paid': {
    orderNumber: string;
    mask: string;
    items: string;
    qty: number;
    totalFen: string;
    at: number;
  };
  'order.refund': { orderNumber: string; totalFen: string; at: number };
  'stock.low': { itemId: string; left: number };
  'chat.held': { id: string; u: CommentAuthor; x: string; rule: string };
  'chat.judged': { id: string; isReleased: boolean };
  'chat.reported': { q: number; u: CommentAuthor; x: string; n: number; reason: HideReason };
  'question.asked': { q: number; u: CommentAuthor; x: string };
  'question.answered': { q: number };
  'claim.alert': { phrase: string; rule: string; article: string };
  'mod.user': {
    sanctionId: string;
    mask: string;
    act: 'mute' | 'unmute' | 'ban' | 'unban';
    until: number | null;
  };
  'violation.raised': { id: string; kind: ViolationKind };
  'helper.changed': { pairingId: string; isPaired: boolean };
  'media.health': { kbps: number; isMoving: boolean };
  'minute.closed': {
    at: number;
    viewers: number;
    likes: number;
    orders: number;
    salesFen: string;
    comments: number;
    funnel: FunnelCounts;
  };
  prompt: { kind: PromptKind; itemId?: string; n: number };
}

export const PROMPT_KINDS = ['stock_low', 'question_waits', 'explained_long', 'viewers_drop'] as const;
export type PromptKind = (typeof PROMPT_KINDS)[number];

/** What one person alone hears, on every screen of his in the room. */
interface PersonalPayloads {
  'order.status': { orderNumber: string; status: string };
  'coupon.granted': { dropId: string; code: string; name: string; faceFen: string; minFen: string };
  'flash.reserved': { dealId: string; claimId: string; quantity: number; until: number };
  'lucky.entered': { bagId: string; number: number };
  'lucky.result': { bagId: string; isWinner: boolean; prize: string };
  'chat.ruled': { cid: string; isReleased: boolean };
  /** until a moment that is past: may speak again */
  muted: { until: number | null; reason: HideReason | null };
  /** kept out of the alliance's rooms until it is lifted */
  banned: { until: null; reason: HideReason };
  /** helps with the show no more; a token from before says otherwise and is not believed */
  'helper.ended': { pairingId: string };
}

/** Every event of a room and what it carries (live.md, section 4.3). */
export interface RoomPayloads extends StatePayloads, ChatPayloads, ConsolePayloads, PersonalPayloads {}
export type RoomEventName = keyof RoomPayloads;
export type StateEventName = keyof StatePayloads;

/**
 * How long an event may wait for company on a node: not at all, as long as comments do, or as long as the ticker does. Nothing
 * overtakes: whatever leaves takes along what waited before it.
 */
export type Lane = 'high' | 'low' | 'ticker';

interface Kind {
  readonly stream: Stream;
  readonly lane: Lane;
}
const S: Kind = { stream: 's', lane: 'high' };
const S_LOW: Kind = { stream: 's', lane: 'low' };
const S_TICKER: Kind = { stream: 's', lane: 'ticker' };
const C_LOW: Kind = { stream: 'c', lane: 'low' };
const K: Kind = { stream: 'k', lane: 'high' };
const K_LOW: Kind = { stream: 'k', lane: 'low' };
const U: Kind = { stream: 'u', lane: 'high' };

const KINDS: Record<RoomEventName, Kind> = {
  'session.status': S,
  'media.state': S,
  'item.listed': S,
  'item.updated': S,
  'item.delisted': S,
  'item.order': S,
  'pin.start': S,
  'pin.end': S,
  'stock.hint': S_LOW,
  'flash.scheduled': S,
  'flash.opened': S,
  'flash.soldout': S,
  'flash.closed': S,
  'coupon.dropped': S,
  'coupon.closed': S,
  'lucky.opened': S,
  'lucky.drawn': S,
  'order.tick': S_TICKER,
  'correct.posted': S,
  'notice.set': S,
  'chat.mode': S,
  'mod.hide': S,
  'chat.msg': C_LOW,
  'order.paid': K,
  'order.refund': K,
  'stock.low': K,
  'chat.held': K,
  'chat.judged': K,
  'chat.reported': K,
  'question.asked': K,
  'question.answered': K,
  'claim.alert': K,
  'mod.user': K,
  'helper.changed': K,
  'violation.raised': K,
  'media.health': K_LOW,
  'minute.closed': K_LOW,
  prompt: K,
  'order.status': U,
  'coupon.granted': U,
  'flash.reserved': U,
  'lucky.entered': U,
  'lucky.result': U,
  'chat.ruled': U,
  muted: U,
  banned: U,
  'helper.ended': U,
};

export function streamOf(name: RoomEventName): Stream {
  return KINDS[name].stream;
}

/** The most hurried lane of some events. What is unknown is not worth a hurry. */
export function laneOf(names: readonly string[]): Lane {
  const lanes = names.map((name) => (KINDS as Record<string, Kind | undefined>)[name]?.lane ?? 'low');
  if (lanes.includes('high')) return 'high';
  return lanes.includes('low') ? 'low' : 'ticker';
}
