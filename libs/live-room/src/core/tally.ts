import type { OrderedLine } from '@app/outbox/core';

/** 沙窝萝卜 5斤装 ×2、旱黄瓜 3斤 ×1 */
export function itemsText(lines: readonly Pick<OrderedLine, 'itemName' | 'quantity'>[]): string {
  return lines.map((line) => `${line.itemName} ×${line.quantity}`).join('、');
}

export function totalQuantity(lines: readonly Pick<OrderedLine, 'quantity'>[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

/** How many of each SKU were sold, in SKU order. */
export function quantityBySku(lines: readonly Pick<OrderedLine, 'skuId' | 'quantity'>[]): [string, number][] {
  const sold = new Map<string, number>();
  for (const { skuId, quantity } of lines) sold.set(skuId, (sold.get(skuId) ?? 0) + quantity);
  return [...sold].sort(([a], [b]) => (a < b ? -1 : 1));
}
