/** 5.12 kg as people read it on the scale, from whole grams. */
export function kgText(grams: number): string {
  const whole = Math.floor(grams / 1000);
  const rest = String(Math.round((grams % 1000) / 10)).padStart(2, '0');
  return rest === '100' ? `${String(whole + 1)}.00` : `${String(whole)}.${rest}`;
}

/** Whole grams from what was typed in kilograms; null when it is no weight. */
export function gramsOf(text: string): number | null {
  const found = /^(\d{1,3})(?:[.。．,，](\d{0,3}))?$/.exec(text.trim());
  if (!found) return null;
  const grams = Number(found[1]) * 1000 + Number((found[2] ?? '').padEnd(3, '0'));
  return grams > 0 ? grams : null;
}

export type Weighed =
  | { readonly verdict: 'none' | 'unread' | 'ok' }
  | { readonly verdict: 'low' | 'high'; readonly byGrams: number };

export function weigh(text: string, range: { gramsMin: number; gramsMax: number }): Weighed {
  if (text.trim() === '') return { verdict: 'none' };
  const grams = gramsOf(text);
  if (grams === null) return { verdict: 'unread' };
  if (grams < range.gramsMin) return { verdict: 'low', byGrams: range.gramsMin - grams };
  if (grams > range.gramsMax) return { verdict: 'high', byGrams: grams - range.gramsMax };
  return { verdict: 'ok' };
}
