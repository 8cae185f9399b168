import { HOUR_MS, SECOND_MS } from '@app/platform/core';

const FIRST_MS = 20 * SECOND_MS;

/** When to ask a bank again after a payout whose end is unknown: soon at first, then as its age grows, each hour at last. */
export function askAgainMs(ageMs: number): number {
  return Math.min(HOUR_MS, Math.max(FIRST_MS, Math.floor(ageMs / 4)));
}
