import type { EntityManager } from 'typeorm';
import { readSkus, type TakenSku } from '@app/catalog';
import { sellableIn } from '@app/live-room';
import { quoteFreight, type FreightQuote } from '@app/parcels';
import { Refusal, type Instant } from '@app/platform';
import { readClaims, readCoupon, type HeldClaim } from '@app/promotions';
import {
  askedPrices,
  flashClaimIdsOf,
  discounted,
  draftOrder,
  type DiscountedDraft,
  type DraftSku,
  type OrderLineInput,
} from './core';

export interface Basket {
  readonly lines: readonly OrderLineInput[];
  readonly regionCode: string;
  readonly liveSessionId?: string | null | undefined;
  readonly couponCode?: string | null | undefined;
  /** whose basket it is: some coupons are for those alone who claimed them; `''` is a guest */
  readonly buyerId: string;
}

export interface PricedBasket {
  readonly draft: DiscountedDraft<TakenSku & DraftSku>;
  readonly freight: FreightQuote;
  readonly claims: readonly HeldClaim[];
  /** since the show began; null outside of shows */
  readonly liveOffsetMs: number | null;
}

/**
 * What a basket costs now: the prices of its room or of the shop, those of flash claims, the coupon cut over the lines, freight by
 * village. Reads only; the same for quote and order.
 */
export async function priceBasket(rows: EntityManager, basket: Basket, now: Instant): Promise<PricedBasket> {
  const { lines, regionCode, couponCode, liveSessionId } = basket;
  const room = liveSessionId ? await sellableIn(rows, liveSessionId) : null;
  const claims = await readClaims(rows, basket.buyerId, flashClaimIdsOf(lines));
  const priced = askedPrices(await readSkus(rows, lines), lines, room?.prices ?? new Map(), claims);
  const plain = draftOrder(priced, lines);
  if (room) requireOrderableIn(room, plain.allianceId, claims.length === lines.length);
  const coupon = couponCode ? await readCoupon(rows, couponCode, { ...plain, now }, basket.buyerId) : null;
  const draft = discounted(plain, coupon?.discountFen ?? 0n);
  const freight = await quoteFreight(rows, { regionCode, lines: draft.lines, now });
  return { draft, freight, claims, liveOffsetMs: offsetIn(room, now) };
}

function offsetIn(room: { readonly startedAt: Instant | null } | null, now: Instant): number | null {
  const startedAt = room?.startedAt ?? null;
  return startedAt === null ? null : now - startedAt;
}

/** A room sells its own alliance's goods while it is on air. What is held for someone can still be ordered: a claim outlives its show. */
function requireOrderableIn(
  room: Pick<Awaited<ReturnType<typeof sellableIn>>, 'allianceId' | 'isOpen'>,
  allianceId: string,
  isAllHeld: boolean,
): void {
  if (room.allianceId !== allianceId) throw new Refusal('mixed_alliances', { thing: 'session' });
  if (!room.isOpen && !isAllHeld) throw new Refusal('closed', { thing: 'session' });
}
