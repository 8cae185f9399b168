import type { ConsoleSale, Told } from '@app/live-room/core';

export type Saying =
  | { readonly kind: 'sale'; readonly mask: string; readonly items: string }
  | { readonly kind: 'sales'; readonly n: number }
  | { readonly kind: 'question'; readonly text: string };

const ONE_BY_ONE_MAX = 2;
const QUESTIONS_MAX = 2;

/** What is read out of all that came after `q`: a rush of orders as one number, so that the voice never lags behind. */
export function sayingsAfter(q: number, sales: readonly ConsoleSale[], told: readonly Told[]): Saying[] {
  const fresh = sales.filter((each) => each.q > q);
  const orders: Saying[] =
    fresh.length > ONE_BY_ONE_MAX
      ? [{ kind: 'sales', n: fresh.length }]
      : fresh.map(({ sale }) => ({ kind: 'sale', mask: sale.mask, items: sale.items }));
  const questions: Saying[] = told.flatMap((each) =>
    each.t === 'question.asked' && each.q > q ? [{ kind: 'question', text: each.d.x }] : [],
  );
  return [...orders, ...questions.slice(-QUESTIONS_MAX)];
}

/** How far the console's stream has come. */
export function lastHeard(sales: readonly ConsoleSale[], told: readonly Told[]): number {
  return Math.max(0, sales.at(-1)?.q ?? 0, told.at(-1)?.q ?? 0);
}
