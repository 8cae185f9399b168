export * from './compare';
export { bestCoupon, couponTrouble, type CouponBasket, type CouponTerms, type CouponTrouble } from './coupon';
export * from './flash-deal';
export { checkDraw, commitOf, drawWinners, rootOf, type Hashes, type PublicDraw } from './lucky-draw';
