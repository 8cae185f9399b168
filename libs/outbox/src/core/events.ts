import type { BooksPayloads } from './books-events';
import type { Fen } from '@app/money';
import type { Day, Instant } from '@app/platform/core';
import type { MoneyPayloads, RefundFault } from './money-events';

/** What was bought, frozen when the order was placed: enough to pick, to show, to split and to refund it. */
export interface OrderedLine {
  readonly lineId: string;
  readonly skuId: string;
  readonly productId: string;
  readonly category: string;
  /** origin: who picks it, whose income it is */
  readonly villageId: string;
  readonly growerId: string;
  /** 沙窝萝卜 5斤装, at the time of the order */
  readonly itemName: string;
  readonly quantity: number;
  readonly unitGrams: number;
  /** quantity × unit price */
  readonly listFen: Fen;
  /** the coupon's part in this line */
  readonly discountFen: Fen;
}

/** The facts of a paid order. `totalFen = Σ listFen − discountFen + freightFen`. */
export interface OrderPaid {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly allianceId: string;
  readonly buyerId: string;
  /** 沈**, for the room */
  /** 沈**, or ** of who asked not to be named in rooms */
  readonly buyerMask: string;
  readonly liveSessionId: string | null;
  /** the serving streamer of the alliance at that moment, a person */
  readonly streamerId: string;
  readonly paymentId: string;
  readonly provider: 'sandbox' | 'stripe';
  readonly paidAt: Instant;
  readonly lines: readonly OrderedLine[];
  readonly goodsFen: Fen;
  readonly discountFen: Fen;
  /** what the buyer pays for delivery */
  readonly freightFen: Fen;
  /** what the courier will cost by the tariff, paid out of the sale */
  readonly freightCostFen: Fen;
  readonly totalFen: Fen;
  /** what the provider keeps of `totalFen` */
  readonly providerFeeFen: Fen;
}

/** The facts of an order that came in on another platform. No money event: nothing of it may reach the books. */
export type OrderImported = Pick<OrderPaid, 'orderId' | 'orderNumber' | 'allianceId' | 'paidAt' | 'lines'>;

/** Part of a refund that falls on one line. `cashFen` goes to the buyer, `couponFen` back to who funded the coupon. */
export interface RefundedLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly cashFen: Fen;
  readonly couponFen: Fen;
}

/** A line of a provider's own statement, told from whose money it is. */
export interface ProviderLine {
  /** the provider's number of the line */
  readonly ref: string;
  readonly day: Day;
  readonly kind: 'payment' | 'refund' | 'fee' | 'fee_returned' | 'settlement' | 'other';
  readonly grossFen: Fen;
  readonly feeFen: Fen;
  /** our payment or refund */
  readonly ourRef: string | null;
  readonly orderId: string | null;
  /** lines that the provider itself names as one */
  readonly batch: string | null;
  readonly memo: string;
}

/** Every event and its payload: ids, and what a reaction in another lib needs. Never names, phones or streets. */
export interface EventPayloads extends BooksPayloads, MoneyPayloads {
  // people
  /** the message holds phone and code, sealed; neither may stand here */
  'login_code.requested': { messageId: string; locale: string };
  // orders
  'order.placed': { orderId: string; allianceId: string; liveSessionId: string | null; totalFen: Fen };
  'order.payment_due': { orderId: string };
  'order.paid': OrderPaid;
  /** paid on another platform: it is packed and sent, and its money is none of ours */
  'order.imported': OrderImported;
  'order.import_completed': { orderId: string; allianceId: string };
  'order.packing': { orderId: string; allianceId: string };
  'order.shipped': { orderId: string; allianceId: string };
  'order.delivered': { orderId: string; allianceId: string; deliveredAt: Instant };
  'order.receipt_due': { orderId: string };
  'order.completed': {
    orderId: string;
    allianceId: string;
    completedAt: Instant;
    deliveredAt: Instant;
    /** goods that keep rest so much longer than fresh ones before they are settled; not there: no longer */
    longerHoldbackSeconds?: number;
  };
  'order.closed': { orderId: string; allianceId: string; reason: 'not_paid' | 'withdrawn' };
  'order.cancelled': { orderId: string; allianceId: string };
  // payments
  'payment.captured': {
    paymentId: string;
    orderId: string;
    provider: 'sandbox' | 'stripe';
    providerRef: string;
    amountFen: Fen;
    feeFen: Fen;
    capturedAt: Instant;
  };
  /** money for an order that is closed or paid already; it goes back by itself */
  'payment.orphaned': {
    paymentId: string;
    orderId: string;
    allianceId: string;
    provider: 'sandbox' | 'stripe';
    amountFen: Fen;
    feeFen: Fen;
    capturedAt: Instant;
  };
  // refunds: accepted (owed to the buyer), then paid by the provider
  'refund.accepted': {
    refundId: string;
    orderId: string;
    allianceId: string;
    paymentId: string;
    cause: 'cancelled' | 'claim' | 'short' | 'orphaned';
    /** null: the payment as a whole, which never reached a split (cause `orphaned`) */
    lines: readonly RefundedLine[] | null;
    freightFen: Fen;
    totalFen: Fen;
    acceptedAt: Instant;
    /** not there: nobody's */
    fault?: RefundFault;
  };
  'refund.paid': {
    refundId: string;
    orderId: string;
    allianceId: string;
    provider: 'sandbox' | 'stripe';
    totalFen: Fen;
    feeReturnedFen: Fen;
    paidAt: Instant;
  };
  /** a timer: decided, while the buyer's bank holds the money; has it decided too? */
  'refund.deferred': {
    refundId: string;
    orderId: string;
    allianceId: string;
    cause: 'claim' | 'short';
    lines: readonly RefundedLine[];
    freightFen: Fen;
    fault?: RefundFault | undefined;
  };
  /** a timer: was it paid meanwhile? */
  'refund.retry': { refundId: string; tries: number };
  /** a timer: the provider's statement of that day can be had */
  'statement.due': { provider: 'sandbox' | 'stripe'; day: Day };
  /** one alliance's part of it, in parts that are not too long */
  'statement.fetched': {
    provider: 'sandbox' | 'stripe';
    allianceId: string;
    day: Day;
    lines: readonly ProviderLine[];
  };
  // origin and courier
  'parcel.opened': { parcelId: string; orderId: string; allianceId: string; villageId: string };
  'task.advanced': { taskId: string; parcelId: string; orderId: string; allianceId: string; step: string };
  'task.short': {
    taskId: string;
    parcelId: string;
    orderId: string;
    allianceId: string;
    lines: readonly { lineId: string; quantity: number }[];
  };
  'parcel.packed': { parcelId: string; orderId: string; allianceId: string };
  'parcel.labelled': { parcelId: string; orderId: string; allianceId: string };
  'parcel.waybill_retry': { parcelId: string };
  /** a label of a box that will not be sent, to be taken back; again and again until the courier has answered */
  'parcel.waybill_unwanted': { parcelId: string; since: Instant; tries: number };
  /** a timer: has the courier told anything of the box lately? */
  'parcel.silent': { parcelId: string };
  'parcel.handed_over': {
    parcelId: string;
    orderId: string;
    allianceId: string;
    lines: readonly { lineId: string; skuId: string; quantity: number }[];
    handedOverAt: Instant;
  };
  'parcel.moved': { parcelId: string; orderId: string; allianceId: string; status: string };
  'parcel.signed': { parcelId: string; orderId: string; allianceId: string; signedAt: Instant };
  'courier.pushed': { pushId: string };
  // live
  'session.started': { sessionId: string; allianceId: string };
  'session.ended': { sessionId: string; allianceId: string };
  /** timers of a flash deal and of what a buyer holds of it */
  'flash.opening_due': { dealId: string };
  'flash.closing_due': { dealId: string };
  'flash.claim_due': { claimId: string; dealId: string };
  /** a timer: who still waits to be told that a show begins? */
  'session.reminder_due': { sessionId: string };
  'session.reminded': { sessionId: string; title: string; beginsAt: Instant; personIds: readonly string[] };
  /** a timer: the time to claim is over */
  'coupon.drop_due': { dropId: string };
  /** a timer: the time to enter is over */
  'lucky.draw_due': { bagId: string };
  /** entrants after that number do not know yet */
  'lucky.drawn': { bagId: string; after: number };
  // claims
  'claim.opened': { claimId: string; orderId: string; allianceId: string };
  'claim.accepted': {
    claimId: string;
    orderId: string;
    allianceId: string;
    lines: readonly RefundedLine[];
    freightFen: Fen;
    fault?: RefundFault;
  };
  'claim.answer_due': { claimId: string };
  // webhooks
  /** a call or a timer: is there something to send to it? */
  'webhook.due': { endpointId: string };
  // papers
  /** a file with too many rows to wait for */
  'export.wanted': { exportId: string; allianceId: string };
}

export type EventName = keyof EventPayloads;
export interface EventOf<N extends EventName> {
  readonly id: string;
  readonly name: N;
  readonly at: Instant;
  readonly payload: EventPayloads[N];
}
export type AnyEvent = { [N in EventName]: EventOf<N> }[EventName];

/** Events that the books' one writer books, in the order of their ids (decisions 13). All others are for the queue alone. */
export const MONEY_EVENTS = [
  'order.paid',
  'order.completed',
  'payment.orphaned',
  'refund.accepted',
  'refund.paid',
  'payout.succeeded',
  'payout.returned',
  'provider.fee_stated',
  'provider.fee_returned',
  'provider.settled',
  'chargeback.opened',
  'chargeback.won',
  'chargeback.lost',
  'party.reclassed',
  'party.repaid',
  'party.written_off',
  'pool.allocated',
  'fund_expense.authorised',
  'tax.remitted',
  'entry.corrected',
  'period.closed',
] as const satisfies readonly EventName[];
export type MoneyEventName = (typeof MONEY_EVENTS)[number];

export function isMoneyEvent(name: EventName): name is MoneyEventName {
  return (MONEY_EVENTS as readonly EventName[]).includes(name);
}
