import type { EventOf, MoneyEventName } from '@app/outbox/core';
import { dayOf } from '@app/platform/core';
import { ACCOUNTS, partyAccount, providerAccount } from './account';
import { bookCompletion } from './book-completion';
import { recoveriesOf } from './book-parties';
import { bookRefund } from './book-refund';
import { bookSale } from './book-sale';
import { NotYet, partyOf, type Booked, type Booking, type KnownFacts } from './booking';
import { bookCorrection } from './correction';
import { MONEY_BOOKINGS } from './money-bookings';
import { move } from './posting';

/** What the books make of it: pure, event to entries. */
export const BOOKINGS: { readonly [N in MoneyEventName]: Booking<N> } = {
  'order.paid': ({ id, payload }, { rule }) => {
    if (rule === null) throw new Error(`no split rule is in force for alliance ${payload.allianceId}`);
    const { entries, position } = bookSale(payload, rule);
    return { entries, position: { paidEventId: id, ...position } };
  },
  'order.completed': ({ payload }, { position, rule, debtFen }) => {
    if (position === null || rule === null)
      throw new NotYet(`order ${payload.orderId} is not booked as paid`);
    // One whose shares had all gone back has no accrual, by whose key it would be known as booked.
    if (position.completedAt !== null) return { entries: [], position };
    const { entries, position: after } = bookCompletion(payload, position, rule.rule);
    return { entries: [...entries, ...recoveriesOf(entries, debtFen)], position: after };
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
  'payout.succeeded': ({ payload }, known) => {
    const party = partyAccount(partyOf(known, payload.partyId));
    const facts = {
      allianceId: payload.allianceId,
      effectiveDay: dayOf(payload.succeededAt),
      memo: payload.outNo,
      payoutId: payload.payoutId,
    };
    const paid = move(party, ACCOUNTS.bank, payload.amountFen);
    const withheld = move(party, ACCOUNTS.tax, payload.withheldFen ?? 0n);
    return {
      entries: [
        { ...facts, kind: 'payout' as const, idemKey: `payout:${payload.outNo}`, postings: paid },
        { ...facts, kind: 'withholding' as const, idemKey: `withhold:${payload.outNo}`, postings: withheld },
      ].filter((entry) => entry.postings.length > 0),
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
  ...MONEY_BOOKINGS,
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
