import type { MediaState, RoomPayloads } from './room-events';
import type { RoomEvent } from './streams';
import { isOnAir, type SessionStatus } from './session-status';
import type { StockHint } from './stock-hint';

export interface RoomItem {
  readonly id: string;
  readonly position: number;
  readonly skuId: string;
  readonly productId: string;
  readonly slug: string;
  readonly name: string;
  readonly priceFen: string;
  readonly grams: number;
  readonly picture: string;
  readonly isPerishable: boolean;
  readonly left: StockHint;
  readonly sold: number;
}

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
    readonly scheduledAt: number;
    readonly startedAt: number | null;
    readonly endedAt: number | null;
  };
  readonly media: {
    readonly state: MediaState;
    readonly since: number;
    readonly urls: { readonly flv: string };
  };
  readonly items: readonly RoomItem[];
  readonly pinned: { readonly pinId: string; readonly itemId: string; readonly at: number } | null;
  readonly ticker: { readonly count: number; readonly qty: number };
}

type Reducer<T extends keyof RoomPayloads> = (
  snapshot: Snapshot,
  payload: RoomPayloads[T],
  at: number,
) => Partial<Snapshot>;

const REDUCERS: { readonly [T in keyof RoomPayloads]?: Reducer<T> } = {
  'session.status': ({ session }, { status }, at) => ({
    session: {
      ...session,
      status,
      startedAt: session.startedAt ?? (isOnAir(status) ? at : null),
      endedAt: status === 'ended' || status === 'banned' ? at : session.endedAt,
    },
  }),
  'media.state': (_, { state, since, urls }) => ({ media: { state, since, urls } }),
  'pin.start': (_, { pinId, itemId, at }) => ({ pinned: { pinId, itemId, at } }),
  'pin.end': ({ pinned }, { pinId }) => ({ pinned: pinned?.pinId === pinId ? null : pinned }),
  'stock.hint': ({ items }, { id, left }) => ({
    items: items.map((item) => (item.id === id ? { ...item, left } : item)),
  }),
  'order.tick': ({ items, ticker }, { orders, qty, byItem }) => {
    const sold = new Map(byItem);
    return {
      ticker: { count: ticker.count + orders, qty: ticker.qty + qty },
      items: items.map((item) => ({ ...item, sold: item.sold + (sold.get(item.id) ?? 0) })),
    };
  },
};

/** The law of the state stream: `reduce(snapshot@a, events a+1..b)` is `snapshot@b`. Unknown events only move the sequence. */
export function reduce(snapshot: Snapshot, event: RoomEvent): Snapshot {
  const reducer = (REDUCERS as Record<string, Reducer<never> | undefined>)[event.t];
  const change = reducer?.(snapshot, event.d as never, event.at);
  return { ...snapshot, ...change, q: event.q };
}
