import type { CompareBasis, FlashStatus } from '@app/promotions/core';
import type { StockHint } from './stock-hint';

export { COMPARE_BASES, FLASH_STATUSES, type CompareBasis, type FlashStatus } from '@app/promotions/core';

/** A struck price and what it is compared with. */
export interface Compare {
  readonly priceFen: string;
  readonly basis: CompareBasis;
  /** Shanghai days between which the compared price held */
  readonly from: string;
  readonly to: string;
}

/** A good on the shelf of a room. */
export interface RoomItem {
  readonly id: string;
  /** counts changes by people: a change that was made on an older one is refused */
  readonly rev: number;
  readonly position: number;
  readonly skuId: string;
  readonly productId: string;
  readonly slug: string;
  readonly name: string;
  /** the price in this room */
  readonly priceFen: string;
  readonly compare: Compare | null;
  readonly grams: number;
  readonly picture: string;
  readonly isPerishable: boolean;
  readonly left: StockHint;
  readonly sold: number;
}

export type ItemPatch = Partial<Pick<RoomItem, 'name' | 'priceFen' | 'compare' | 'picture'>>;
export const DELIST_REASONS = ['sold_out', 'not_ready', 'mistake', 'quality'] as const;
export type DelistReason = (typeof DELIST_REASONS)[number];

/** A flash deal 秒杀: so many at a price between two instants of the server's clock. */
export interface RoomFlash {
  readonly id: string;
  readonly itemId: string;
  readonly status: FlashStatus;
  readonly priceFen: string;
  readonly quantity: number;
  readonly perPersonMax: number;
  readonly opensAt: number;
  readonly closesAt: number;
  /** reserved and not ordered when it sold out: they may come back */
  readonly held: number;
  readonly compare: Compare;
}

/** Coupons thrown into the room: first come, first served, one a person. */
export interface RoomDrop {
  readonly id: string;
  readonly name: string;
  readonly faceFen: string;
  readonly minFen: string;
  readonly quantity: number;
  readonly closesAt: number;
}

export type LuckyTask =
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'follow' }
  | { readonly kind: 'watch'; readonly minutes: number };

/** What anyone needs to draw again: `root` is of the frozen entrants, `seed` was hidden behind `commit` until then. */
export interface LuckyResult {
  readonly winners: readonly string[];
  readonly seed: string;
  readonly entrants: number;
  readonly root: string;
}

/** A lucky bag 福袋: the draw is committed to before anyone enters. */
export interface RoomLucky {
  readonly id: string;
  readonly prize: string;
  readonly winnersMax: number;
  readonly task: LuckyTask;
  readonly closesAt: number;
  readonly commit: string;
  readonly result: LuckyResult | null;
}

/** 口误纠正: what was said wrongly, put right on the spot and kept. */
export interface RoomCorrection {
  readonly id: string;
  readonly text: string;
  readonly at: number;
  readonly offsetMs: number;
}

export interface ChatMode {
  /** at most one comment a viewer in so many seconds; 0: the room's usual pace */
  readonly slowSeconds: number;
  readonly isMuted: boolean;
  /** every viewer's comment waits for a moderator */
  readonly isHeld: boolean;
}

export const USUAL_CHAT: ChatMode = { slowSeconds: 0, isMuted: false, isHeld: false };
export const CORRECTIONS_SHOWN = 5;
export const LUCKY_SHOWN = 3;
/** Older comments have left every screen. */
export const HIDDEN_SHOWN = 200;
