import type { EventOf, MoneyPayloads } from '@app/outbox/core';
import { dayOf } from '@app/platform/core';
import { ACCOUNTS } from './account';
import { bookChargebackLost, bookChargebackOpened, bookChargebackWon } from './book-chargeback';
import {
  bookPayoutReturned,
  bookPool,
  bookReclass,
  bookRepaid,
  bookTaxRemitted,
  bookWriteOff,
} from './book-parties';
import { bookFeeReturned, bookFeeStated, bookProviderSettled } from './book-provider';
import { bookFundExpense } from './expense-status';
import { NotYet, partyOf, type Booked, type Booking, type KnownFacts } from './booking';
import { move } from './posting';

type MoneyName = Exclude<keyof MoneyPayloads, 'party.debt_due'>;

/** What the books make of all that is neither sale, refund nor payout. */
export const MONEY_BOOKINGS: { readonly [N in MoneyName]: Booking<N> } = {
  'payout.returned': ({ payload }, known) => {
    if (!known.hasEntry(`payout:${payload.outNo}`)) throw new NotYet(`payout ${payload.outNo} is not booked`);
    return { entries: bookPayoutReturned(payload, partyOf(known, payload.partyId)) };
  },
  'provider.fee_stated': ({ payload }, { position, orphanFeeFen }) => {
    if (payload.orderId !== null && position === null && orphanFeeFen === null)
      throw new NotYet(`order ${payload.orderId} is not booked as paid`);
    return bookFeeStated(payload, position, orphanFeeFen ?? 0n);
  },
  'provider.fee_returned': ({ payload }) => ({ entries: bookFeeReturned(payload) }),
  'provider.settled': ({ payload }) => ({ entries: bookProviderSettled(payload) }),
  'chargeback.opened': ({ payload }) => ({ entries: [bookChargebackOpened(payload)] }),
  'chargeback.won': ({ payload }, known) => {
    requireOpened(payload.chargebackId, known);
    return { entries: [bookChargebackWon(payload)] };
  },
  'chargeback.lost': lost,
  'party.reclassed': ({ payload }, known) => ({
    entries: [bookReclass(payload, partyOf(known, payload.partyId))],
  }),
  'party.repaid': ({ payload }, known) => ({
    entries: [bookRepaid(payload, partyOf(known, payload.partyId), known.debtFen)],
  }),
  'party.written_off': ({ payload }, known) => ({
    entries: bookWriteOff(payload, partyOf(known, payload.partyId), known.debtFen),
  }),
  'pool.allocated': ({ payload }) => ({ entries: [bookPool(payload)] }),
  'fund_expense.authorised': ({ payload }) => ({ entries: [bookFundExpense(payload)] }),
  'tax.remitted': ({ payload }) => ({ entries: [bookTaxRemitted(payload)] }),
};

function requireOpened(chargebackId: string, known: KnownFacts): void {
  if (!known.hasEntry(`chargeback:${chargebackId}`))
    throw new NotYet(`chargeback ${chargebackId} is not booked`);
}

/** A payment that came to nothing touched no split: what is lost of it is the alliance's. */
function lost({ payload }: EventOf<'chargeback.lost'>, known: KnownFacts): Booked {
  requireOpened(payload.chargebackId, known);
  const { position, rule } = known;
  if (position !== null && rule !== null && position.paymentId === payload.paymentId)
    return bookChargebackLost(payload, position, rule.rule);
  return {
    entries: [
      {
        kind: 'chargeback_lost',
        idemKey: `chargebacklost:${payload.chargebackId}`,
        allianceId: payload.allianceId,
        effectiveDay: dayOf(payload.at),
        memo: payload.chargebackId,
        orderId: payload.orderId,
        postings: move(ACCOUNTS.refunded, ACCOUNTS.dispute, payload.amountFen),
      },
    ],
  };
}
