import type { Fen } from '@app/money';
import type { Instant } from '@app/platform/core';

export interface CouponTerms {
  readonly allianceId: string;
  readonly faceFen: Fen;
  readonly minFen: Fen;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface CouponBasket {
  readonly allianceId: string;
  /** list prices of all goods, before any discount and without freight */
  readonly goodsFen: Fen;
  readonly now: Instant;
}

export type CouponTrouble =
  'unknown' | 'other_alliance' | 'too_early' | 'over' | 'below_minimum' | 'used_up' | 'not_claimed';

/** Why the coupon does not fit this basket; `null` when it does. How often it was used is asked under its lock. */
export function couponTrouble(coupon: CouponTerms, basket: CouponBasket): CouponTrouble | null {
  if (coupon.allianceId !== basket.allianceId) return 'other_alliance';
  if (basket.now < coupon.startsAt) return 'too_early';
  if (basket.now >= coupon.endsAt) return 'over';
  return basket.goodsFen < coupon.minFen ? 'below_minimum' : null;
}

/** Of the coupons that fit, the one that saves most; of equals the one that ends first. */
export function bestCoupon<C extends CouponTerms>(
  coupons: readonly C[],
  basket: CouponBasket,
): C | undefined {
  return coupons
    .filter((coupon) => couponTrouble(coupon, basket) === null)
    .sort((a, b) => Number(b.faceFen - a.faceFen) || a.endsAt - b.endsAt)[0];
}
