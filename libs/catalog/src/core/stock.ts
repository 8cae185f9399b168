import { Refusal, refuseTroubles } from '@app/platform/core';

/** What the shop shows at most: more than that is nobody's business. */
const SHOWN_MAX = 999;
const LINES_MAX = 50;

export type MovementKind = 'opened' | 'received' | 'handed_over' | 'written_off';

export interface Stock {
  readonly onHand: number;
  readonly reserved: number;
}

export interface SkuLine {
  readonly skuId: string;
  readonly quantity: number;
}

interface Limited {
  readonly perPersonMax: number;
}

/** What can be ordered now, as the shop shows it. */
export function availableIn(stock: Stock): number {
  return Math.max(0, Math.min(SHOWN_MAX, stock.onHand - stock.reserved));
}

/** One line for each SKU, in SKU order: the order in which stock rows are locked everywhere. */
export function mergeLines(lines: readonly SkuLine[]): SkuLine[] {
  const isSound =
    lines.length > 0 && lines.length <= LINES_MAX && lines.every((line) => isQuantity(line.quantity));
  refuseTroubles(isSound ? {} : { lines: 'quantity' });
  const merged = new Map<string, number>();
  for (const { skuId, quantity } of lines) merged.set(skuId, (merged.get(skuId) ?? 0) + quantity);
  return [...merged]
    .map(([skuId, quantity]) => ({ skuId, quantity }))
    .sort((a, b) => (a.skuId < b.skuId ? -1 : 1));
}

/** Refuses a SKU that is not on sale, or more of it than one person may have. */
export function requireOrderable<S extends Limited>(sku: S | undefined, line: SkuLine): S {
  if (!sku) throw new Refusal('not_found', { skuId: line.skuId });
  if (line.quantity > sku.perPersonMax)
    throw new Refusal('over_limit', { skuId: line.skuId, max: sku.perPersonMax });
  return sku;
}

function isQuantity(quantity: number): boolean {
  return Number.isSafeInteger(quantity) && quantity > 0;
}
