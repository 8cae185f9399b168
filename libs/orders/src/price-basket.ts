import type { EntityManager } from 'typeorm';
import { readSkus, type TakenSku } from '@app/catalog';
import { quoteFreight, type FreightQuote } from '@app/parcels';
import type { Instant } from '@app/platform';
import { readCoupon } from '@app/promotions';
import { discounted, draftOrder, type DiscountedDraft, type OrderLineInput } from './core';

export interface Basket {
  readonly lines: readonly OrderLineInput[];
  readonly regionCode: string;
  readonly couponCode?: string | null | undefined;
}

/** What a basket costs now: prices, the coupon cut over the lines, freight by village. Reads only; the same for quote and order. */
export async function priceBasket(
  rows: EntityManager,
  basket: Basket,
  now: Instant,
): Promise<{ draft: DiscountedDraft<TakenSku>; freight: FreightQuote }> {
  const { lines, regionCode, couponCode } = basket;
  const plain = draftOrder(await readSkus(rows, lines), lines);
  const coupon = couponCode ? await readCoupon(rows, couponCode, { ...plain, now }) : null;
  const draft = discounted(plain, coupon?.discountFen ?? 0n);
  return { draft, freight: await quoteFreight(rows, { regionCode, lines: draft.lines, now }) };
}
