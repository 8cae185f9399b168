import { cleanText, type Troubles } from '@app/platform/core';

const CORRECTION_MAX = 200;
const NOTICE_MAX = 100;

/** The troubles of a correction 口误纠正. */
export function correctionTroubles(text: string): Troubles {
  const length = Array.from(cleanText(text)).length;
  if (length === 0) return { text: 'required' };
  return length > CORRECTION_MAX ? { text: 'too_long' } : {};
}

/** A notice as it is kept; an empty one is none. */
export function tidyNotice(text: string | null): string | null {
  const tidied = cleanText(text ?? '');
  return tidied === '' ? null : tidied;
}

export function noticeTroubles(tidied: string | null): Troubles {
  return Array.from(tidied ?? '').length > NOTICE_MAX ? { text: 'too_long' } : {};
}
