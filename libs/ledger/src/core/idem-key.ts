import type { AnyEvent, EventOf, MoneyEventName } from '@app/outbox/core';

const KEYS: { readonly [N in MoneyEventName]: (of: EventOf<N>['payload']) => string } = {
  'order.paid': (of) => `pay:${of.paymentId}`,
  'order.completed': (of) => `accrue:${of.orderId}`,
  'payment.orphaned': (of) => `orphan:${of.paymentId}`,
  'refund.accepted': (of) => `refund:${of.refundId}`,
  'refund.paid': (of) => `refundpaid:${of.refundId}`,
  'payout.succeeded': (of) => `payout:${of.outNo}`,
  'payout.returned': (of) => `return:${of.outNo}`,
  'provider.fee_stated': (of) => `fee:${of.provider}:${of.lineId}`,
  'provider.fee_returned': (of) => `feereturned:${of.provider}:${of.lineId}`,
  'provider.settled': (of) => `settled:${of.provider}:${of.settlementRef}`,
  'chargeback.opened': (of) => `chargeback:${of.chargebackId}`,
  'chargeback.won': (of) => `chargebackwon:${of.chargebackId}`,
  'chargeback.lost': (of) => `chargebacklost:${of.chargebackId}`,
  'party.reclassed': (of) => `reclass:${of.reclassId}`,
  'party.repaid': (of) => `repaid:${of.repaymentId}`,
  'party.written_off': (of) => `writeoff:${of.writeOffId}`,
  'pool.allocated': (of) => `pool:${of.allocationId}`,
  'fund_expense.authorised': (of) => `expense:${of.expenseId}`,
  'entry.corrected': (of) => `correct:${of.correctionId}`,
  'period.closed': (of) => `close:${of.allianceId}:${of.month}`,
  'tax.remitted': (of) => `tax:${of.remittanceId}`,
};

/** Whether the event was booked before: its first entry's key says so. */
export function idemKeyOf(event: Extract<AnyEvent, { name: MoneyEventName }>): string {
  return keyOf(event);
}

function keyOf<N extends MoneyEventName>(event: EventOf<N>): string {
  return KEYS[event.name](event.payload);
}
