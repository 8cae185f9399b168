import type { EventOf, MoneyEventName } from '@app/outbox/core';
import { dayOf } from '@app/platform/core';
import { ACCOUNTS, partyAccount, providerAccount } from './account';
import { bookCompletion } from './book-completion';
import { bookRefund } from './book-refund';
import { bookSale } from './book-sale';
import { bookFeeReturned, bookFeeStated, bookProviderSettled } from './book-statement';
import { bookCorrection, type StandingEntry } from './correction';
import type { OrderPosition } from './order-position';
import { move, type DraftEntry } from './posting';
import type { RuleInForce } from './split';

/** What the books know already when an event is booked. */
export interface KnownFacts {
  /** of the event's order, once it was paid */
  readonly position: OrderPosition | null;
  /** in force at the moment of payment (`order.paid`), or the one the order is bound to */
  readonly rule: RuleInForce | null;
  hasEntry(idemKey: string): boolean;
  partyKey(partyId: string): string | undefined;
  /** the entry of that number, for who takes it back */
  entryAt(seq: string): StandingEntry | undefined;
}

export interface Booked {
  readonly entries: readonly DraftEntry[];
  /** the order's new position, when the event moved it */
  readonly position?: OrderPosition;
}

/** What must be booked first is not there yet: the event waits for it. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

export type Booking<N extends MoneyEventName> = (event: EventOf<N>, known: KnownFacts) => Booked;

/** What the books make of it: pure, event to entries. */
export const BOOKINGS: { readonly [N in MoneyEventName]: Booking<N> } = {
  'order.paid': ({ id, payload }, { rule }) => {
    if (rule === null) throw new Error(`no split rule is in force for alliance ${payload.allianceId}`);
    const { entries, position } = bookSale(payload, rule);
    return { entries, position: { ...position, paidEventId: id } };
  },
  'order.completed': ({ payload }, { position, rule }) => {
    if (position === null || rule === null)
      throw new NotYet(`order ${payload.orderId} is not booked as paid`);
    return bookCompletion(payload, position, rule.rule);
  },
  'payment.orphaned': ({ payload }) => ({
    entries: [
      {
        kind: 'orphan',
        idemKey: `orphan:${payload.paymentId}`,
        allianceId: payload.allianceId,
        effectiveDay: dayOf(payload.capturedAt),
        memo: payload.paymentId,
        orderId: payload.orderId,
        postings: [
          ...move(providerAccount(payload.provider), ACCOUNTS.orphaned, payload.amountFen),
          ...move(ACCOUNTS.fee, providerAccount(payload.provider), payload.feeFen),
        ],
      },
    ],
  }),
  'refund.accepted': ({ payload }, known) => {
    if (payload.lines === null) return bookOrphanRefund(payload, known);
    if (known.position === null || known.rule === null)
      throw new NotYet(`order ${payload.orderId} is not booked as paid`);
    return bookRefund({ ...payload, lines: payload.lines }, known.position, known.rule.rule);
  },
  'refund.paid': ({ payload }, known) => {
    if (!known.hasEntry(`refund:${payload.refundId}`))
      throw new NotYet(`refund ${payload.refundId} is not booked`);
    const psp = providerAccount(payload.provider);
    return {
      entries: [
        {
          kind: 'refund_paid',
          idemKey: `refundpaid:${payload.refundId}`,
          allianceId: payload.allianceId,
          effectiveDay: dayOf(payload.paidAt),
          memo: payload.refundId,
          orderId: payload.orderId,
          refundId: payload.refundId,
          postings: [
            ...move(ACCOUNTS.refund, psp, payload.totalFen),
            ...move(psp, ACCOUNTS.fee, payload.feeReturnedFen),
          ],
        },
      ],
    };
  },
  'provider.fee_stated': (event, { position }) => ({ entries: bookFeeStated(event, position) }),
  'provider.fee_returned': (event) => ({ entries: bookFeeReturned(event) }),
  'provider.settled': (event) => ({ entries: bookProviderSettled(event) }),
  'payout.succeeded': ({ payload }, known) => {
    const partyKey = known.partyKey(payload.partyId);
    if (partyKey === undefined) throw new Error(`party ${payload.partyId} is not in the books`);
    return {
      entries: [
        {
          kind: 'payout',
          idemKey: `payout:${payload.outNo}`,
          allianceId: payload.allianceId,
          effectiveDay: dayOf(payload.succeededAt),
          memo: payload.outNo,
          payoutId: payload.payoutId,
          postings: move(partyAccount(partyKey), ACCOUNTS.bank, payload.amountFen),
        },
      ],
    };
  },
  'entry.corrected': ({ payload }, known) => {
    const { reversesSeq } = payload;
    const wrong = reversesSeq === null ? undefined : known.entryAt(reversesSeq);
    if (reversesSeq !== null && wrong === undefined)
      throw new Error(`entry ${reversesSeq} is not in the books`);
    return bookCorrection(payload, wrong);
  },
  // Nothing moves: from here on the writer books nothing into that month, and seals what it holds.
  'period.closed': () => ({ entries: [] }),
};

function bookOrphanRefund(refund: EventOf<'refund.accepted'>['payload'], known: KnownFacts): Booked {
  if (!known.hasEntry(`orphan:${refund.paymentId}`))
    throw new NotYet(`payment ${refund.paymentId} is not booked`);
  return {
    entries: [
      {
        kind: 'orphan_refund',
        idemKey: `refund:${refund.refundId}`,
        allianceId: refund.allianceId,
        effectiveDay: dayOf(refund.acceptedAt),
        memo: refund.refundId,
        orderId: refund.orderId,
        refundId: refund.refundId,
        reversesKey: `orphan:${refund.paymentId}`,
        postings: move(ACCOUNTS.orphaned, ACCOUNTS.refund, refund.totalFen),
      },
    ],
  };
}
