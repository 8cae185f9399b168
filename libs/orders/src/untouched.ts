/** What an order has of what comes after it was placed: nothing. */
export const UNTOUCHED = {
  status: 'placed',
  refundedFen: 0n,
  refundedFreightFen: 0n,
  couponId: null,
  paymentId: null,
  paidAt: null,
  deliveredAt: null,
  receiptDueAt: null,
  completedAt: null,
  endedAt: null,
  afterSalesAt: null,
} as const;
