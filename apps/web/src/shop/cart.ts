import { useSyncExternalStore } from 'react';
import { setCartCount } from '../cart-count';

/** What a shopper put aside, kept in the browser: guests have a cart too. */
export interface CartLine {
  skuId: string;
  quantity: number;
  /** The price when it was put in; the cart says when it is another now. */
  seenPriceFen: string;
}

const KEY = 'cart';
const LINES_MAX = 60;
const watchers = new Set<() => void>();
let kept: { text: string | null; lines: readonly CartLine[] } = { text: null, lines: [] };

export function useCart(): readonly CartLine[] {
  return useSyncExternalStore(watch, cartLines);
}

export function cartLines(): readonly CartLine[] {
  const text = localStorage.getItem(KEY);
  if (text !== kept.text) kept = { text, lines: readLines(text) };
  return kept.lines;
}

/** Adds to what is there already; the newest price seen counts. */
export function addToCart(line: CartLine, max = 99): void {
  const before = cartLines().find(({ skuId }) => skuId === line.skuId)?.quantity ?? 0;
  const quantity = Math.min(Math.max(1, max), before + line.quantity);
  keep([{ ...line, quantity }, ...cartLines().filter(({ skuId }) => skuId !== line.skuId)]);
}

export function changeCart(skuId: string, change: Partial<Omit<CartLine, 'skuId'>>): void {
  keep(cartLines().map((line) => (line.skuId === skuId ? { ...line, ...change } : line)));
}

/** Takes lines out and answers how to put them back where they were. */
export function removeFromCart(skuIds: readonly string[]): () => void {
  const before = cartLines();
  keep(before.filter(({ skuId }) => !skuIds.includes(skuId)));
  return () => {
    keep(before);
  };
}

export function readLines(text: string | null): readonly CartLine[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isLine).slice(0, LINES_MAX) : [];
  } catch {
    return [];
  }
}

function isLine(value: unknown): value is CartLine {
  if (typeof value !== 'object' || value === null) return false;
  const { skuId, quantity, seenPriceFen } = value as Record<string, unknown>;
  return (
    typeof skuId === 'string' &&
    Number.isSafeInteger(quantity) &&
    Number(quantity) > 0 &&
    typeof seenPriceFen === 'string' &&
    /^\d{1,12}$/.test(seenPriceFen)
  );
}

function keep(lines: readonly CartLine[]): void {
  localStorage.setItem(KEY, JSON.stringify(lines.slice(0, LINES_MAX)));
  setCartCount(lines.reduce((sum, { quantity }) => sum + quantity, 0));
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    watchers.delete(tell);
    window.removeEventListener('storage', tell);
  };
}
