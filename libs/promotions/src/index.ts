export * from './core';
export { CouponUseRow } from './coupon-use.row';
export { CouponRow } from './coupon.row';
export {
  claimFlash,
  earlierClaim,
  expireClaim,
  readClaims,
  redeemClaims,
  type FlashWish,
  type HeldClaim,
} from './flash-claims';
export { FlashClaimRow } from './flash-claim.row';
export { FlashDealRow } from './flash-deal.row';
export { closeDeal, closeDeals, lockDeal, openDealsOf, stepDeal } from './flash-deals';
export { FlashQueries } from './flash.queries';
export { PromotionsModule } from './promotions.module';
export { PromotionsQueries } from './promotions.queries';
export { giveBackCoupon, readCoupon, useCoupon } from './use-coupon';
