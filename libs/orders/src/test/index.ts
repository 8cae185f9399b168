export { Course } from './course';
export { accountantOf, couponUsed, newCoupon, newShop, RECIPIENT, type TestShop } from './new-shop';
