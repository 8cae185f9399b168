import { sumFen } from '@app/money';
import type { OrderPaid } from '@app/outbox/core';
import { dayOf } from '@app/platform/core';
import { ACCOUNTS, couponAccount, providerAccount } from './account';
import type { OrderPosition } from './order-position';
import { move, type DraftEntry, type Posting } from './posting';
import { splitSale, type RuleInForce } from './split';

/** Money in: what the buyer paid and what is put in for coupons are held until the order is completed. The split is cut now. */
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
  const position = splitSale(sale, inForce);
  // What is common comes last: each field that a literal adds behind a spread costs as much as the rest of the entry.
  const capture: DraftEntry = {
    kind: 'capture',
    idemKey: `pay:${sale.paymentId}`,
    postings: [...move(psp, ACCOUNTS.held, sale.totalFen), ...couponPostings(position)],
    ...common,
  };
  const fee: DraftEntry = {
    kind: 'provider_fee',
    idemKey: `fee:${sale.paymentId}`,
    postings: move(ACCOUNTS.fee, psp, sale.providerFeeFen),
    ...common,
  };
  return {
    entries: fee.postings.length === 0 ? [capture] : [capture, fee],
    position,
  };
}

/** The alliance's fund pays at once; another party's part is a promise until its shares are due. */
function couponPostings(position: OrderPosition): Posting[] {
  const promised = position.lines.flatMap(({ coupon }) =>
    coupon?.funder ? [{ funder: coupon.funder, fundedFen: coupon.fundedFen }] : [],
  );
  const fundFen = position.couponFen - sumFen(promised.map((each) => each.fundedFen));
  return [
    ...move(ACCOUNTS.promo, ACCOUNTS.held, fundFen),
    ...promised.flatMap(({ funder, fundedFen }) => move(couponAccount(funder), ACCOUNTS.held, fundedFen)),
  ];
}
