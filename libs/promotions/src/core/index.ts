export * from './compare';
export { bestCoupon, couponTrouble, type CouponBasket, type CouponTerms, type CouponTrouble } from './coupon';
export * from './flash-deal';
