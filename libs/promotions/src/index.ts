export * from './core';
export { claimOf, giveClaim, makeClaimable, type ClaimableTerms } from './claim-coupon';
export { CouponClaimRow } from './coupon-claim.row';
export { CouponUseRow } from './coupon-use.row';
export { CouponRow } from './coupon.row';
export {
  claimFlash,
  earlierClaim,
  expireClaim,
  readClaims,
  redeemClaims,
  reservableDeal,
  type FlashWish,
  type HeldClaim,
} from './flash-claims';
export { FlashClaimRow } from './flash-claim.row';
export { FlashDealRow } from './flash-deal.row';
export { closeDeal, closeDeals, lockDeal, openDealsOf, stepDeal } from './flash-deals';
export { FlashQueries } from './flash.queries';
export { PromotionsModule } from './promotions.module';
export { PromotionsQueries, type ClaimedCoupon } from './promotions.queries';
export { giveBackCoupon, readCoupon, useCoupon } from './use-coupon';
