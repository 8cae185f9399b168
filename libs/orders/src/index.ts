export { buyerOf } from './buyer-of';
export { CancelOrder } from './commands/cancel-order';
export { CloseOrder } from './commands/close-order';
export { CompleteOrder } from './commands/complete-order';
export { ConfirmReceipt } from './commands/confirm-receipt';
export { MarkOrderDelivered } from './commands/mark-order-delivered';
export { MarkOrderPacking } from './commands/mark-order-packing';
export { MarkOrderPaid } from './commands/mark-order-paid';
export { MarkOrderShipped } from './commands/mark-order-shipped';
export { ImportOrders, type ImportInput } from './commands/import-orders';
export type { JudgedLine } from './judge-import';
export { OrderImports } from './order-imports';
export { PlaceOrder, type PlaceOrderInput } from './commands/place-order';
export { RefundDeferred } from './commands/refund-deferred';
export { RefundOrder } from './commands/refund-order';
export { RefundShort } from './commands/refund-short';
export { canStep, isClaimable, refundPlan, type OrderStatus, type RefundPlan, type WantedPart } from './core';
export { lineTroubles, type OrderLineInput } from './core';
export { lockOrder } from './lock-order';
export { OrderLineRow } from './order-line.row';
export { OrderRow } from './order.row';
export { OrdersModule } from './orders.module';
export {
  OrdersQueries,
  type OrderRowPage,
  type OrderTab,
  type ElsewhereSales,
  type PaidSum,
  type SoldSku,
} from './orders.queries';
export type { PricedBasket } from './price-basket';
export { requireRefundable } from './refund-decided';
export { isChargedBack } from '@app/payments';
export { markAfterSales } from './refund-order-lines';
export { wasDone } from './same-step';
