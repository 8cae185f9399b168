import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type Instant } from '@app/platform/core';

/** A short fault costs seconds, a night's fault no thousand requests. The last wait repeats. */
export const WAITS_MS = [
  10 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
] as const;
export const GIVEN_UP_AFTER_MS = 3 * DAY_MS;
/** The longest wait that a receiver may ask for (`Retry-After`). */
export const ASKED_MAX_MS = DAY_MS;
/** So that what failed together does not come back together. */
const SPREAD_MAX = 0.1;

/** Its failures in a row after which an endpoint is paused. */
export const FAILURES_MAX = 20;

interface Tried {
  /** tries that failed since `since` */
  readonly tries: number;
  /** when the first of them was due */
  readonly since: Instant;
  readonly now: Instant;
  /** 0 to 1, drawn by the caller */
  readonly spread: number;
  /** not before then, as the receiver asked; `null` when it did not */
  readonly askedAt: Instant | null;
}

/**
 * When to try again after a failure; `null` when three days are over. A receiver may ask for a longer wait than ours, a day at most
 * and never past the three days; a shorter one would let it be asked more often than a fault deserves.
 */
export function nextTry({ tries, since, now, spread, askedAt }: Tried): Instant | null {
  const waitMs = WAITS_MS[Math.min(tries, WAITS_MS.length) - 1] ?? WAITS_MS[0];
  const at = now + Math.round(waitMs * (1 + SPREAD_MAX * spread));
  const end = since + GIVEN_UP_AFTER_MS;
  return at > end ? null : Math.max(at, Math.min(askedAt ?? 0, now + ASKED_MAX_MS, end));
}
