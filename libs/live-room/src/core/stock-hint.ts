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

/** Where a person who runs the show wants to be told. */
const LOW_LEVELS = [SHOWN_MAX, 5];

/** Whether stock fell to one of the levels or below it just now. */
export function isNowLow(before: StockHint, now: StockHint): boolean {
  return LOW_LEVELS.some((level) => leftOf(before) > level && leftOf(now) <= level);
}

/** A hint as a number; what is plenty is more than any that is shown. */
export function leftOf(hint: StockHint): number {
  if (hint === 'out') return 0;
  return hint === 'plenty' ? SHOWN_MAX + 1 : hint;
}
