import type { Told } from '@app/live-room/core';

/** What the host should look at now. `itemId` names the good that it is about. */
export interface Prompt {
  readonly key: string;
  readonly q: number;
  readonly kind: 'stock_low' | 'question_waits' | 'explained_long' | 'viewers_drop';
  readonly itemId: string | undefined;
  readonly n: number;
}

const LASTS_MS = 3 * 60_000;
const SHOWN_MAX = 3;

/** The newest prompt of each kind and good while it is fresh, newest first; a stock alert is one of them. */
export function promptsNow(told: readonly Told[], now: number): Prompt[] {
  const newest = new Map<string, Prompt>();
  for (const each of told) {
    const prompt = now - each.at < LASTS_MS ? promptOf(each) : undefined;
    if (prompt) newest.set(prompt.key, prompt);
  }
  return [...newest.values()].sort((a, b) => b.q - a.q).slice(0, SHOWN_MAX);
}

function promptOf(each: Told): Prompt | undefined {
  if (each.t === 'stock.low') return make('stock_low', each.q, each.d.itemId, each.d.left);
  return each.t === 'prompt' ? make(each.d.kind, each.q, each.d.itemId, each.d.n) : undefined;
}

function make(kind: Prompt['kind'], q: number, itemId: string | undefined, n: number): Prompt {
  return { key: `${kind}:${itemId ?? ''}`, q, kind, itemId, n };
}
