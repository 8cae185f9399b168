import type { Fen } from '@app/money';
import { encodePayload } from '@app/outbox/core';
import type { Day, Instant } from '@app/platform/core';
import type { SentType } from './webhook-types';

export interface WebhookEvent {
  readonly id: string;
  readonly type: SentType;
  /** ISO 8601 */
  readonly createdAt: string;
  readonly allianceId: string;
}

/** What may leave the house. Each part is picked by name, so a row that learns a name or a phone tomorrow does not let it out. */
export type WebhookData = Readonly<Record<string, unknown>>;

/** The text that is kept, signed and posted, the same at each try. */
export function webhookBody(event: WebhookEvent, data: WebhookData): string {
  const { id, type, createdAt, allianceId } = event;
  return encodePayload({ id, type, createdAt, allianceId, data });
}

export interface OrderFacts {
  readonly number: string;
  readonly buyerMask: string;
  readonly liveSessionId: string | null;
  readonly goodsFen: Fen;
  readonly discountFen: Fen;
  readonly freightFen: Fen;
  readonly totalFen: Fen;
  readonly refundedFen: Fen;
}

export interface LineFacts {
  readonly id: string;
  readonly skuId: string;
  readonly productId: string;
  readonly itemName: string;
  readonly quantity: number;
  readonly unitGrams: number;
  readonly listFen: Fen;
  readonly discountFen: Fen;
  readonly refundedQuantity: number;
  readonly refundedFen: Fen;
}

export function orderData(order: OrderFacts, lines: readonly LineFacts[]): WebhookData {
  const { number, buyerMask, liveSessionId } = order;
  const { goodsFen, discountFen, freightFen, totalFen, refundedFen } = order;
  return {
    ...{ orderNumber: number, buyer: masked(buyerMask), liveSessionId, lines: lines.map(lineData) },
    ...{ goodsFen, discountFen, freightFen, totalFen, refundedFen },
  };
}

function lineData(line: LineFacts): WebhookData {
  const { id: lineId, skuId, productId, itemName, quantity, unitGrams } = line;
  const { listFen, discountFen, refundedQuantity, refundedFen } = line;
  return {
    ...{ lineId, skuId, productId, itemName, quantity, unitGrams },
    ...{ listFen, discountFen, refundedQuantity, refundedFen },
  };
}

/** Whatever it is handed, no more than the first character of a name goes out. */
function masked(name: string): string {
  const [first] = name.trim();
  return first === undefined || first === '*' ? '**' : `${first}**`;
}

export interface ParcelFacts {
  readonly id: string;
  readonly orderNumber: string;
  readonly villageId: string;
  readonly carrierCode: string;
  readonly waybillNumber: string | null;
}

export function parcelData(
  parcel: ParcelFacts,
  lines: readonly { readonly skuId: string; readonly itemName: string; readonly quantity: number }[],
): WebhookData {
  const { id: parcelId, orderNumber, villageId, carrierCode, waybillNumber } = parcel;
  return {
    ...{ parcelId, orderNumber, villageId, carrierCode, waybillNumber },
    lines: lines.map(({ skuId, itemName, quantity }) => ({ skuId, itemName, quantity })),
  };
}

export interface ShowFacts {
  readonly id: string;
  readonly title: string;
  readonly orderCount: number;
  readonly quantity: number;
  readonly salesFen: Fen;
}

export function showData(show: ShowFacts): WebhookData {
  const { id: sessionId, title, orderCount, quantity, salesFen } = show;
  return { sessionId, title, orderCount, quantity, salesFen };
}

export interface SettlementFacts {
  readonly id: string;
  readonly number: string;
  readonly periodFrom: Day;
  readonly periodTo: Day | null;
  readonly orderCount: number | null;
  readonly sha256: string | null;
}

export function settlementData(settlement: SettlementFacts): WebhookData {
  const { id: settlementId, number, periodFrom, periodTo, orderCount, sha256 } = settlement;
  return { settlementId, number, periodFrom, periodTo, orderCount, sha256 };
}

/** An event's id in the outbox counts from 1 again after a restore; with its moment it is one of its own for good. */
export function publicId(event: { readonly id: string; readonly at: Instant }): string {
  return `evt_${event.at}_${event.id}`;
}
