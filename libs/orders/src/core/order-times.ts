import { dayOf, HOUR_MS, type Instant } from '@app/platform/core';

/** Quality claims: promised within 24 h of delivery, taken until 48 h (fulfilment.md 1.3). */
export const CLAIM_WINDOW_MS = 48 * HOUR_MS;

const DIGITS = 8;

/** `yymmdd` in Shanghai and eight random digits. */
export function drawnNumber(placedAt: Instant, random: number): string {
  const day = dayOf(placedAt).replaceAll('-', '').slice(2);
  return `${day}${String(random).padStart(DIGITS, '0')}`;
}

export const ORDER_NUMBER_BOUND = 10 ** DIGITS;

export function isClaimable(
  order: { readonly status: string; readonly deliveredAt: Instant | null },
  now: Instant,
): boolean {
  const { status, deliveredAt } = order;
  if (deliveredAt === null || (status !== 'delivered' && status !== 'completed')) return false;
  return now < deliveredAt + CLAIM_WINDOW_MS;
}
