import type { OrderLineRow, OrderRow } from '@app/orders';
import type { StepRow } from '@app/outbox';
import type { PaymentAction, PaymentRow, UnpaidRefund } from '@app/payments';
import type { CouponRow } from '@app/promotions';
import type * as Schema from '../generated/schema';

export type OrderView = Omit<
  Schema.Order,
  | '__typename'
  | 'alliance'
  | 'canCancel'
  | 'canClaim'
  | 'canConfirm'
  | 'canPay'
  | 'claims'
  | 'lines'
  | 'liveSession'
  | 'parcels'
  | 'payments'
  | 'recipient'
  | 'steps'
> & {
  readonly id: string;
  readonly row: OrderRow;
  readonly alliance: { readonly id: string };
  readonly liveSession: { readonly id: string } | null;
};
export type OrderLineView = Omit<Schema.OrderLine, '__typename' | 'villageName'> & {
  readonly villageId: string;
};
export type PaymentView = Omit<Schema.Payment, '__typename'>;
export type CouponView = Omit<Schema.Coupon, '__typename' | 'allianceName'> & { readonly allianceId: string };

export function toOrderView(row: OrderRow): OrderView {
  const { id, number, status, goodsFen, discountFen, freightFen, totalFen, refundedFen, isPerishable } = row;
  const { placedAt, paidAt, receiptDueAt, note, liveSessionId, allianceId, platform, platformNumber } = row;
  return {
    ...{ id, row, number, status, goodsFen, discountFen, freightFen, totalFen, refundedFen, isPerishable },
    ...{ placedAt, paidAt, receiptDueAt, note, platform, platformNumber, liveOffsetMs: row.liveOffsetMs },
    payBy: status === 'placed' ? row.payBy : null,
    alliance: { id: allianceId },
    liveSession: liveSessionId === null ? null : { id: liveSessionId },
  };
}

export function toLineView(line: OrderLineRow): OrderLineView {
  const { id, skuId, productSlug, itemName, quantity, unitFen, listFen, discountFen, refundedFen } = line;
  return {
    ...{ id, skuId, productSlug, itemName, quantity, unitFen, listFen, discountFen, refundedFen },
    villageId: line.villageId,
    picture: { url: line.pictureUrl, alt: line.pictureAlt, ground: line.pictureGround },
  };
}

export function toStepView(step: StepRow): Schema.OrderStep {
  return { step: step.step, toStatus: step.toStatus as Schema.OrderStatus, at: step.at };
}

export function toUnpaidRefundView({ acceptedAt, triedAt, ...refund }: UnpaidRefund) {
  return { ...refund, acceptedAt: acceptedAt.getTime(), triedAt: triedAt?.getTime() ?? null };
}

/** What to do next is the payer's alone, and only while the payment waits for it. */
export function toPaymentView(row: PaymentRow, viewerId: string): PaymentView {
  const { id, orderNumber, status, amountFen, expiresAt } = row;
  const waiting = status === 'pending' && row.payerId === viewerId ? row.action : null;
  const action: PaymentAction = waiting === null ? { kind: 'none' } : (JSON.parse(waiting) as PaymentAction);
  return {
    ...{ id, orderNumber, status, amountFen, expiresAt },
    providerRef: row.payerId === viewerId ? null : row.providerRef,
    provider: row.provider.toUpperCase() as Schema.PaymentProvider,
    method: row.method.toUpperCase() as Schema.PaymentMethod,
    action: {
      kind: action.kind.toUpperCase() as Schema.PaymentActionKind,
      url: action.url ?? null,
      qrText: action.qrText ?? null,
      clientSecret: action.clientSecret ?? null,
    },
  };
}

export function toCouponView({ code, name, faceFen, minFen, endsAt, allianceId }: CouponRow): CouponView {
  return { code, name, faceFen, minFen, endsAt, allianceId };
}
