export { Course } from './course';
export { newRoom, type TestRoom } from './new-room';
export { accountantOf, couponUsed, newCoupon, newShop, RECIPIENT, type TestShop } from './new-shop';
