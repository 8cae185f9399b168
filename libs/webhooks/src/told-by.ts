import type { Tx, EventOf } from '@app/outbox';
import { LiveSessionRow } from '@app/live-room';
import { OrderLineRow, OrderRow } from '@app/orders';
import { ParcelLineRow, ParcelRow } from '@app/parcels';
import { RefundRow } from '@app/payments';
import { SettlementRow } from '@app/ledger';
import type { Instant } from '@app/platform';
import { orderData, parcelData, settlementData, showData, type WebhookData, type WebhookType } from './core';

/** The events of the house from which an endpoint can be told, and under which public name. */
export const TYPE_OF = {
  'order.paid': 'order.paid',
  'order.completed': 'order.completed',
  'refund.paid': 'order.refunded',
  'parcel.handed_over': 'parcel.shipped',
  'parcel.signed': 'parcel.signed',
  'session.started': 'session.started',
  'session.ended': 'session.ended',
  'settlement.published': 'settlement.published',
} as const satisfies Record<string, WebhookType>;

export type ToldEvent = { [N in keyof typeof TYPE_OF]: EventOf<N> }[keyof typeof TYPE_OF];

/** What the outside is told of it, read now and kept: a later try says the same. */
export function dataOf(tx: Tx, event: ToldEvent): Promise<WebhookData> {
  switch (event.name) {
    case 'order.paid':
      return ofOrder(tx, event.payload.orderId, { paidAt: iso(event.payload.paidAt) });
    case 'order.completed':
      return ofOrder(tx, event.payload.orderId, {
        deliveredAt: iso(event.payload.deliveredAt),
        completedAt: iso(event.payload.completedAt),
      });
    case 'refund.paid':
      return ofRefund(tx, event);
    case 'parcel.handed_over':
      return ofParcel(tx, event.payload.parcelId, { shippedAt: iso(event.payload.handedOverAt) });
    case 'parcel.signed':
      return ofParcel(tx, event.payload.parcelId, { signedAt: iso(event.payload.signedAt) });
    case 'session.started':
    case 'session.ended':
      return ofShow(tx, event.payload.sessionId);
    case 'settlement.published':
      return ofSettlement(tx, event.payload.settlementId, event.payload.day);
  }
}

async function ofOrder(tx: Tx, id: string, more: WebhookData): Promise<WebhookData> {
  const order = await tx.rows.findOneByOrFail(OrderRow, { id });
  const lines = await tx.rows.find(OrderLineRow, { where: { orderId: id }, order: { position: 'ASC' } });
  return { ...orderData(order, lines), ...more };
}

async function ofRefund(tx: Tx, { payload }: EventOf<'refund.paid'>): Promise<WebhookData> {
  const { refundId, orderId, totalFen, paidAt } = payload;
  const { cause } = await tx.rows.findOneByOrFail(RefundRow, { id: refundId });
  const refund = { refundId, cause, refundFen: totalFen, refundedAt: iso(paidAt) };
  return ofOrder(tx, orderId, { refund });
}

async function ofParcel(tx: Tx, id: string, more: WebhookData): Promise<WebhookData> {
  const parcel = await tx.rows.findOneByOrFail(ParcelRow, { id });
  const lines = await tx.rows.find(ParcelLineRow, { where: { parcelId: id }, order: { position: 'ASC' } });
  return { ...parcelData(parcel, lines), ...more };
}

async function ofShow(tx: Tx, id: string): Promise<WebhookData> {
  const show = await tx.rows.findOneByOrFail(LiveSessionRow, { id });
  const { startedAt, endedAt } = show;
  return { ...showData(show), startedAt: startedAt && iso(startedAt), endedAt: endedAt && iso(endedAt) };
}

async function ofSettlement(tx: Tx, id: string, publishedOn: string): Promise<WebhookData> {
  return { ...settlementData(await tx.rows.findOneByOrFail(SettlementRow, { id })), publishedOn };
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
