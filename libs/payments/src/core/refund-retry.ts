import { DAY_MS, MINUTE_MS, type Instant } from '@app/platform/core';

const FIRST_MS = 2 * MINUTE_MS;
const TRIES_MAX = 16;

/** When to look at a refund again: after two minutes, then after twice as long each time up to a day, for about a week. */
export function refundRetryAt(tries: number, now: Instant): Instant | null {
  return tries > TRIES_MAX ? null : now + Math.min(FIRST_MS * 2 ** (tries - 1), DAY_MS);
}
