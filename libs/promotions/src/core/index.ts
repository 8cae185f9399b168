export { bestCoupon, couponTrouble, type CouponBasket, type CouponTerms, type CouponTrouble } from './coupon';
