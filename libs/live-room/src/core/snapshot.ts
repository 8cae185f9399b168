import type { MediaState, MediaUrls, RoomPayloads, StateEventName } from './room-events';
import {
  CORRECTIONS_SHOWN,
  HIDDEN_SHOWN,
  LUCKY_SHOWN,
  type ChatMode,
  type FlashStatus,
  type RoomCorrection,
  type RoomDrop,
  type RoomFlash,
  type RoomItem,
  type RoomLucky,
} from './room-tools';
import type { RoomEvent } from './streams';
import { isOnAir, type SessionStatus } from './session-status';

export interface RoomSeller {
  readonly name: string;
  readonly address: string;
  readonly contact: string;
  readonly licence: string;
}

/** All that a room shows, at sequence `q` of the state stream. */
export interface Snapshot {
  readonly q: number;
  readonly ep: string;
  readonly session: {
    readonly id: string;
    readonly status: SessionStatus;
    readonly title: string;
    readonly cover: string;
    readonly alliance: { readonly id: string; readonly slug: string; readonly name: string };
    readonly brand: { readonly name: string; readonly logo: string };
    readonly streamer: { readonly id: string; readonly name: string };
    readonly seller: RoomSeller;
    /** the host's picture is made by a machine: said all the time (live.md L17) */
    readonly isSyntheticHost: boolean;
    readonly scheduledAt: number;
    readonly startedAt: number | null;
    readonly endedAt: number | null;
    /** a pause's promise */
    readonly backAt: number | null;
  };
  readonly media: {
    readonly state: MediaState;
    readonly since: number;
    readonly urls: MediaUrls;
  };
  readonly items: readonly RoomItem[];
  readonly pinned: { readonly pinId: string; readonly itemId: string; readonly at: number } | null;
  readonly flash: readonly RoomFlash[];
  readonly coupons: readonly RoomDrop[];
  readonly lucky: readonly RoomLucky[];
  readonly notice: string | null;
  readonly chatMode: ChatMode;
  readonly corrections: readonly RoomCorrection[];
  /** sequences of comments that are hidden, the newest `HIDDEN_SHOWN` */
  readonly hidden: readonly number[];
  readonly ticker: { readonly count: number; readonly qty: number };
}

type Reducer<T extends StateEventName> = (
  snapshot: Snapshot,
  payload: RoomPayloads[T],
  at: number,
) => Partial<Snapshot>;

/** What each event of the state stream changes. A new event does not compile without a row. */
const REDUCERS: { readonly [T in StateEventName]: Reducer<T> } = {
  'session.status': ({ session }, { status, backAt }, at) => ({
    session: {
      ...session,
      status,
      startedAt: session.startedAt ?? (isOnAir(status) ? at : null),
      endedAt: status === 'ended' || status === 'banned' ? at : session.endedAt,
      backAt: backAt ?? null,
    },
  }),
  'media.state': (_, { state, since, urls }) => ({ media: { state, since, urls } }),
  'item.listed': ({ items }, { item }) => ({
    items: inShelfOrder([...items.filter(({ id }) => id !== item.id), item]),
  }),
  'item.updated': ({ items }, { id, rev, patch }) => ({ items: change(items, id, { ...patch, rev }) }),
  'item.delisted': ({ items }, { id }) => ({ items: items.filter((item) => item.id !== id) }),
  'item.order': ({ items }, { ids }) => {
    const position = new Map(ids.map((id, index) => [id, index + 1]));
    return {
      items: inShelfOrder(
        items.map((item) => ({ ...item, position: position.get(item.id) ?? item.position })),
      ),
    };
  },
  'pin.start': (_, { pinId, itemId, at }) => ({ pinned: { pinId, itemId, at } }),
  'pin.end': ({ pinned }, { pinId }) => ({ pinned: pinned?.pinId === pinId ? null : pinned }),
  'stock.hint': ({ items }, { id, left }) => ({ items: change(items, id, { left }) }),
  'flash.scheduled': ({ flash }, { deal }) => ({
    flash: [...flash.filter(({ id }) => id !== deal.id), deal],
  }),
  'flash.opened': ({ flash }, { id }) => ({ flash: withStatus(flash, id, 'open') }),
  'flash.soldout': ({ flash }, { id, held }) => ({ flash: change(flash, id, { status: 'soldout', held }) }),
  'flash.closed': ({ flash }, { id }) => ({ flash: flash.filter((deal) => deal.id !== id) }),
  'coupon.dropped': ({ coupons }, { drop }) => ({
    coupons: [...coupons.filter(({ id }) => id !== drop.id), drop],
  }),
  'coupon.closed': ({ coupons }, { id }) => ({ coupons: coupons.filter((drop) => drop.id !== id) }),
  'lucky.opened': ({ lucky }, { bag }) => ({
    lucky: [...lucky.filter(({ id }) => id !== bag.id), bag].slice(-LUCKY_SHOWN),
  }),
  'lucky.drawn': ({ lucky }, { id, result }) => ({ lucky: change(lucky, id, { result }) }),
  'order.tick': ({ items, ticker }, { orders, qty, byItem }) => {
    const sold = new Map(byItem);
    return {
      ticker: { count: ticker.count + orders, qty: ticker.qty + qty },
      items: items.map((item) => ({ ...item, sold: item.sold + (sold.get(item.id) ?? 0) })),
    };
  },
  'correct.posted': ({ corrections }, { correction }) => ({
    corrections: [...corrections, correction].slice(-CORRECTIONS_SHOWN),
  }),
  'notice.set': (_, { text }) => ({ notice: text }),
  'chat.mode': (_, chatMode) => ({ chatMode }),
  'mod.hide': ({ hidden }, { qs, isHidden }) => ({
    hidden: [...new Set(isHidden ? [...hidden, ...qs] : hidden.filter((q) => !qs.includes(q)))]
      .sort((a, b) => a - b)
      .slice(-HIDDEN_SHOWN),
  }),
};

/** The law of the state stream: `reduce(snapshot@a, events a+1..b)` is `snapshot@b`. Unknown events only move the sequence. */
export function reduce(snapshot: Snapshot, event: RoomEvent): Snapshot {
  const reducer = (REDUCERS as Record<string, Reducer<never> | undefined>)[event.t];
  const changed = reducer?.(snapshot, event.d as never, event.at);
  return { ...snapshot, ...changed, q: event.q };
}

/** The shelf as it stands: by position, and by age where two have the same. */
export function inShelfOrder<T extends { readonly id: string; readonly position: number }>(
  items: readonly T[],
): T[] {
  return [...items].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

function change<T extends { readonly id: string }>(all: readonly T[], id: string, part: Partial<T>): T[] {
  return all.map((each) => (each.id === id ? { ...each, ...part } : each));
}

function withStatus(flash: readonly RoomFlash[], id: string, status: FlashStatus): RoomFlash[] {
  return change(flash, id, { status });
}
