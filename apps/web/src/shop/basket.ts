/** One line on its way to the checkout. */
export interface BasketLine {
  skuId: string;
  quantity: number;
}

const ITEM = /^([0-9A-Za-z]{1,40})x(\d{1,3})$/;
const LINES_MAX = 50;

/** Where a basket is checked out; it stands in the address, so that logging in or loading anew keeps it. */
export function checkoutPath(
  lines: readonly BasketLine[],
  from: { liveSessionId?: string | null; isCart?: boolean } = {},
): string {
  const params = new URLSearchParams({
    items: lines.map(({ skuId, quantity }) => `${skuId}x${quantity}`).join(' '),
  });
  if (from.liveSessionId) params.set('live', from.liveSessionId);
  if (from.isCart) params.set('from', 'cart');
  return `/checkout?${params.toString()}`;
}

/** The basket of an address; what is no line is left out. */
export function readBasket(items: string | null): BasketLine[] {
  return (items ?? '').split(' ').slice(0, LINES_MAX).flatMap(readItem);
}

function readItem(item: string): BasketLine[] {
  const [, skuId, quantity] = ITEM.exec(item) ?? [];
  return skuId !== undefined && Number(quantity) > 0 ? [{ skuId, quantity: Number(quantity) }] : [];
}
