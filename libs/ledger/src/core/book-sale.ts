import type { OrderPaid } from '@app/outbox/core';
import { dayOf } from '@app/platform/core';
import { ACCOUNTS, providerAccount } from './account';
import type { OrderPosition } from './order-position';
import { move, type DraftEntry } from './posting';
import { splitSale, type RuleInForce } from './split';

/** Money in: what the buyer paid and what the coupon fund puts in are held until the order is completed. The split is cut now. */
export function bookSale(
  sale: OrderPaid,
  inForce: RuleInForce,
): { entries: DraftEntry[]; position: OrderPosition } {
  const psp = providerAccount(sale.provider);
  const common = {
    allianceId: sale.allianceId,
    effectiveDay: dayOf(sale.paidAt),
    memo: sale.orderNumber,
    orderId: sale.orderId,
    orderNumber: sale.orderNumber,
    ruleId: inForce.id,
  };
  const capture: DraftEntry = {
    ...common,
    kind: 'capture',
    idemKey: `pay:${sale.paymentId}`,
    postings: [
      ...move(psp, ACCOUNTS.held, sale.totalFen),
      ...move(ACCOUNTS.promo, ACCOUNTS.held, sale.discountFen),
    ],
  };
  const fee: DraftEntry = {
    ...common,
    kind: 'provider_fee',
    idemKey: `fee:${sale.paymentId}`,
    postings: move(ACCOUNTS.fee, psp, sale.providerFeeFen),
  };
  return {
    entries: fee.postings.length === 0 ? [capture] : [capture, fee],
    position: splitSale(sale, inForce),
  };
}
