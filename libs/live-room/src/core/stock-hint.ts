/** What a room says about stock: a number only when it is small. Checkout is the only truth. */
export type StockHint = number | 'plenty' | 'out';

const SHOWN_MAX = 20;

export function stockHint(available: number): StockHint {
  if (available <= 0) return 'out';
  return available > SHOWN_MAX ? 'plenty' : available;
}

export function readStockHint(text: string): StockHint {
  return text === 'plenty' || text === 'out' ? text : Number(text);
}
