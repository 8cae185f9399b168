export { lastEvent, newLot, newPaidOrder, packhouseOf, type NewOrder } from './new-order';
