import type { EventPayloads, MoneyEventName, OrderPaid } from '@app/outbox';
import { dayOf, newId, type Instant } from '@app/platform';
import { monthOf } from '../core';
import type { BooksScene } from './books-scene';

/** Every event that the books make entries of, but for what people ask for and the closing itself. */
type Name = Exclude<MoneyEventName, 'entry.corrected' | 'period.closed'>;
export type AnyTold = { [N in Name]: { readonly name: N; readonly payload: EventPayloads[N] } }[Name];

/** One of each kind at least, in an order in which they can be booked; a new kind does not compile without one. */
export async function everyEvent(scene: BooksScene, sale: OrderPaid, at: Instant): Promise<AnyTold[]> {
  const { allianceId, streamerId } = scene;
  const [party] = await scene.database.query('SELECT id FROM ledger_parties WHERE subject_id = ?', [
    streamerId,
  ]);
  const partyId: string = party.id;
  const late = scene.sale({ paidAt: at });
  const of = { allianceId, provider: 'sandbox' as const, orderId: sale.orderId, paymentId: sale.paymentId };
  const refundId = newId();
  const chargeback = { ...of, chargebackId: newId(), amountFen: 100n, feeFen: 5n, at };
  const lost = { ...chargeback, chargebackId: newId() };
  const orphan = { ...of, paymentId: newId(), amountFen: 500n, feeFen: 3n, capturedAt: at };
  const lines = [{ lineId: sale.lines[0]?.lineId ?? '', quantity: 1, cashFen: 100n, couponFen: 10n }];
  const payout = { payoutId: newId(), settlementId: newId(), allianceId, partyId, outNo: newId() };
  const amounts = { amountFen: 50n, withheldFen: 5n };
  const told: { [N in Name]: EventPayloads[N][] } = {
    'order.paid': [late],
    'order.completed': [{ orderId: late.orderId, allianceId, completedAt: at, deliveredAt: at }],
    'payment.orphaned': [orphan],
    'refund.accepted': [
      { ...of, refundId, cause: 'claim', lines, freightFen: 0n, totalFen: 100n, acceptedAt: at },
    ],
    'refund.paid': [{ ...of, refundId, totalFen: 100n, feeReturnedFen: 0n, paidAt: at }],
    'provider.fee_stated': [{ ...of, lineId: newId(), feeFen: 60n, statedAt: at }],
    'provider.fee_returned': [{ ...of, lineId: newId(), refundId, feeFen: 1n, statedAt: at }],
    'provider.settled': [{ ...of, settlementRef: newId(), amountFen: 9n, settledAt: at }],
    'chargeback.opened': [chargeback, lost],
    'chargeback.won': [chargeback],
    'chargeback.lost': [lost],
    'payout.succeeded': [{ ...payout, ...amounts, succeededAt: at }],
    'payout.returned': [{ ...payout, ...amounts, returnedAt: at }],
    'party.reclassed': [{ reclassId: newId(), allianceId, partyId, amountFen: 40n, reclassedAt: at }],
    'party.repaid': [
      { repaymentId: newId(), allianceId, partyId, amountFen: 10n, reference: 'x', repaidAt: at },
    ],
    'party.written_off': [{ writeOffId: newId(), allianceId, partyId, amountFen: 10n, writtenOffAt: at }],
    'pool.allocated': [
      {
        ...{ allocationId: newId(), allianceId, amountFen: 10n, reserveBasisPoints: 10_000 },
        ...{ basis: 'equal', weights: [{ villageId: scene.villageId, weight: '1' }], allocatedAt: at },
      },
    ],
    'fund_expense.authorised': [
      {
        ...{ expenseId: newId(), allianceId, payeeVillageId: scene.villageId, title: '修路' },
        ...{ amountFen: 5n, authorisedAt: at },
      },
    ],
    'tax.remitted': [
      { remittanceId: newId(), allianceId, month: monthOf(dayOf(at)), amountFen: 5n, remittedAt: at },
    ],
  };
  return Object.entries(told).flatMap(([name, payloads]) =>
    payloads.map((payload) => ({ name, payload }) as AnyTold),
  );
}
