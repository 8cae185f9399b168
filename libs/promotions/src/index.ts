export { bestCoupon, type CouponBasket } from './core';
export { CouponUseRow } from './coupon-use.row';
export { CouponRow } from './coupon.row';
export { PromotionsModule } from './promotions.module';
export { PromotionsQueries } from './promotions.queries';
export { giveBackCoupon, readCoupon, useCoupon } from './use-coupon';
