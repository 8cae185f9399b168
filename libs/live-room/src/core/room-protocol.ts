import type { RefusalValues } from '@app/platform/core';
import type { HideReason } from './room-events';
import type { Snapshot } from './snapshot';
import type { Frame, Have, RoomEvent, Stream } from './streams';

/** Absolute values, the latest wins. */
export interface Meter {
  readonly v: 1;
  readonly sid: string;
  readonly mv: number;
  readonly viewers: number;
  readonly likes: number;
  readonly uv: number;
}

export const ROOM_ROLES = ['viewer', 'moderator', 'streamer', 'auditor'] as const;
export type RoomRole = (typeof ROOM_ROLES)[number];

/** From where someone came into a room, as the link says that was followed. */
export const ROOM_SOURCES = ['home', 'product', 'alliance', 'share', 'reminder', 'other'] as const;
export type RoomSource = (typeof ROOM_SOURCES)[number];

export function roomSource(named: string | null): RoomSource {
  return ROOM_SOURCES.find((source) => source === named) ?? 'other';
}

export interface JoinRequest {
  readonly sid: string;
  readonly proto: 1;
  readonly token?: string;
  readonly have?: Partial<Record<Stream, Have>>;
  /** a stable key of this browser, by which it is counted once */
  readonly vk: string;
  readonly src?: RoomSource;
}

export interface RoomPolicy {
  readonly lowMs: number;
  readonly meterMs: number;
  readonly likeMs: number;
  readonly chat: { readonly per: number; readonly win: number; readonly max: number };
  readonly backoff: readonly [number, number];
}

export const ROOM_POLICY: RoomPolicy = {
  lowMs: 250,
  meterMs: 1_000,
  likeMs: 1_000,
  chat: { per: 3, win: 2_000, max: 200 },
  backoff: [500, 20_000],
};

export interface StreamStart {
  readonly ep: string;
  readonly q: number;
  readonly mode: 'resume' | 'snapshot';
  /** comments that were left out because there were too many */
  readonly skipped?: number;
}

export interface Joined {
  readonly ok: true;
  readonly role: RoomRole;
  readonly now: number;
  readonly pol: RoomPolicy;
  readonly st: Partial<Record<Stream, StreamStart>>;
  readonly snap?: Snapshot;
  readonly frames: readonly Frame[];
  readonly meter: Meter;
}

export interface NotDone {
  readonly ok: false;
  readonly code: string;
  readonly values?: RefusalValues;
  readonly retryMs?: number;
}

export type JoinAnswer = Joined | NotDone;

interface Commands {
  'chat.send': { readonly text: string };
  like: { readonly n: number };
  report: { readonly q: number; readonly reason: HideReason };
  /** items that came into view or were opened since it was said last */
  'items.seen': { readonly shown: readonly string[]; readonly opened: readonly string[] };
  'flash.reserve': { readonly dealId: string; readonly quantity: number };
  'coupon.claim': { readonly dropId: string };
  'lucky.enter': { readonly bagId: string };
}
export type RoomCommandName = keyof Commands;
export type RoomCommandArgs<N extends RoomCommandName> = Commands[N];

/**
 * What a viewer asks for over the socket; `cid` is the request's id. Those who run a room act by GraphQL instead, where the office
 * is looked up at each request: a socket only knows what was signed when it joined.
 */
export type RoomCommand<N extends RoomCommandName = RoomCommandName> = {
  readonly [C in N]: { readonly cid: string; readonly name: C; readonly args: Commands[C] };
}[N];

/**
 * `isHeld`: taken, and shown to nobody else until a moderator has read it. `event`: the comment as it is kept, so that its author
 * sees it even when a flood swallows it for the others.
 */
export type CommandAnswer =
  { readonly ok: true; readonly q?: number; readonly isHeld?: boolean; readonly event?: RoomEvent } | NotDone;

/** Asks for what came after `from`; the answer carries frames, or `rejoin` when that is too long ago. */
export interface MoreRequest {
  readonly st: Stream;
  readonly from: number;
}
export type MoreAnswer =
  { readonly ok: true; readonly frames: readonly Frame[]; readonly rejoin?: boolean } | NotDone;

export const BYE_CODES = [
  'drain',
  'slow',
  'replaced',
  'auth',
  'banned',
  'over_capacity',
  'protocol',
] as const;
export type ByeCode = (typeof BYE_CODES)[number];

export interface Bye {
  readonly code: ByeCode;
  readonly retryMs: readonly [number, number];
  readonly msg: string;
}

export const FRAME_EVENTS_MAX = 64;
export const FRAME_BYTES_MAX = 32 * 1_024;
export const LIKES_MAX = 50;
