import type { Troubles } from '@app/platform/core';

const TEXT_MAX = 500;

/** A question about an entry and its answer are words, and not too many. */
export function questionTroubles(text: string): Troubles {
  if (text === '') return { text: 'required' };
  return Array.from(text).length > TEXT_MAX ? { text: 'too_long' } : {};
}
