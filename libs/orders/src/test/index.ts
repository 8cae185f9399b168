export { newShop, RECIPIENT, type TestShop } from './new-shop';
export { Course } from './course';
