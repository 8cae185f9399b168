import { MINUTE_MS, type Instant, type Troubles } from '@app/platform/core';
import { HIDE_REASONS } from './room-events';
import type { ChatMode } from './room-tools';

export const SANCTION_KINDS = ['mute', 'ban'] as const;
export type SanctionKind = (typeof SANCTION_KINDS)[number];

/** For how long a viewer may not speak. A ban holds until it is lifted. */
export const MUTE_MINUTES = [5, 30, 24 * 60] as const;
export const HIDE_AT_ONCE_MAX = 50;
export const HELD_WORDS_MAX = 200;
/** So many different viewers report a comment before those who run the room are told. */
export const REPORTS_TELL_AT = 3;
const SLOW_SECONDS_MAX = 300;
const WORD_MAX = 20;

export interface SanctionFacts {
  readonly kind: SanctionKind;
  readonly untilAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** When the mute of that many minutes ends; null for a ban. */
export function untilOf(kind: SanctionKind, minutes: number, now: Instant): Instant | null {
  return kind === 'ban' ? null : now + minutes * MINUTE_MS;
}

/** The sanctions that still hold: a mute ends by itself, and nobody has to lift it. */
export function holding<S extends SanctionFacts>(sanctions: readonly S[], now: Instant): S[] {
  return sanctions.filter(({ endedAt, untilAt }) => endedAt === null && (untilAt === null || untilAt > now));
}

export function sanctionTroubles(input: {
  readonly kind: SanctionKind;
  readonly minutes: number;
  readonly reason: string;
}): Troubles {
  const isKnown = (MUTE_MINUTES as readonly number[]).includes(input.minutes);
  return {
    ...(input.kind === 'mute' && !isKnown && { minutes: 'unknown' }),
    ...reasonTroubles(input.reason),
  };
}

/** Only reasons of the list: an unfavourable comment is none of them (live.md L13). */
export function reasonTroubles(reason: string): Troubles {
  return (HIDE_REASONS as readonly string[]).includes(reason) ? {} : { reason: 'unknown' };
}

export function hideTroubles(input: { readonly qs: readonly number[]; readonly reason: string }): Troubles {
  return {
    ...(input.qs.length === 0 && { qs: 'required' }),
    ...(input.qs.length > HIDE_AT_ONCE_MAX && { qs: 'too_many' }),
    ...reasonTroubles(input.reason),
  };
}

export function chatModeTroubles({ slowSeconds }: ChatMode): Troubles {
  const isFit = Number.isInteger(slowSeconds) && slowSeconds >= 0 && slowSeconds <= SLOW_SECONDS_MAX;
  return isFit ? {} : { slowSeconds: 'out_of_range' };
}

export function wordTroubles(word: string): Troubles {
  const length = Array.from(word).length;
  if (length === 0) return { word: 'required' };
  return length > WORD_MAX ? { word: 'too_long' } : {};
}

/** The held word that a comment contains, however it is cased; null when it has none. */
export function heldWordIn(text: string, words: readonly string[]): string | null {
  const folded = text.toLowerCase();
  return words.find((word) => folded.includes(word.toLowerCase())) ?? null;
}
