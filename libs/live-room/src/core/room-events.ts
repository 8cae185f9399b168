import type { SessionStatus } from './session-status';
import type { StockHint } from './stock-hint';
import type { Stream } from './streams';

export const MEDIA_STATES = ['ok', 'stalled', 'offline'] as const;
export type MediaState = (typeof MEDIA_STATES)[number];

/** Where the picture of a session is, on the live process' origin. */
export function flvPath(sessionId: string): string {
  return `/flv/${sessionId}.flv`;
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
}

/** Every event of a room and what it carries (live.md, section 4.3). Fen are decimal strings on every wire. */
export interface RoomPayloads {
  'session.status': { status: SessionStatus; reason?: string };
  'media.state': { state: MediaState; since: number; urls: { flv: string } };
  'pin.start': { pinId: string; itemId: string; at: number; offsetMs: number };
  'pin.end': { pinId: string; durMs: number };
  'stock.hint': { id: string; left: StockHint };
  'order.tick': { orders: number; qty: number; byItem: (readonly [string, number])[]; sample: SaleSample[] };
  'chat.msg': { u: CommentAuthor; x: string };
  'order.paid': {
    orderNumber: string;
    mask: string;
    items: string;
    qty: number;
    totalFen: string;
    at: number;
  };
}
export type RoomEventName = keyof RoomPayloads;

const KINDS = {
  'session.status': { stream: 's', lane: 'high' },
  'media.state': { stream: 's', lane: 'high' },
  'pin.start': { stream: 's', lane: 'high' },
  'pin.end': { stream: 's', lane: 'high' },
  'stock.hint': { stream: 's', lane: 'low' },
  'order.tick': { stream: 's', lane: 'low' },
  'chat.msg': { stream: 'c', lane: 'low' },
  'order.paid': { stream: 'k', lane: 'high' },
} as const satisfies Record<RoomEventName, { stream: Stream; lane: 'high' | 'low' }>;

export function streamOf(name: RoomEventName): Stream {
  return KINDS[name].stream;
}

/** Events of the high lane leave at once, the others together every 250 ms. What is unknown is not worth a hurry. */
export function isUrgent(name: string): boolean {
  return (KINDS as Record<string, { lane: 'high' | 'low' } | undefined>)[name]?.lane === 'high';
}
