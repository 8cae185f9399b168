import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type Instant } from '@app/platform/core';

/** Shoppers stay signed in while they come back, staff for a working day. */
const SHOPPER_LASTS_MS = 30 * DAY_MS;
const STAFF_LASTS_MS = 12 * HOUR_MS;
/** Sliding costs a write, so it happens at most this often. */
const SLIDE_EVERY_MS = 10 * MINUTE_MS;

interface SignIn {
  readonly lastsSeconds: number;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt: Instant | null;
}

export function lastsSeconds(isStaff: boolean): number {
  return (isStaff ? STAFF_LASTS_MS : SHOPPER_LASTS_MS) / SECOND_MS;
}

export function isSignedIn(signIn: SignIn, now: Instant): boolean {
  return signIn.endedAt === null && now < signIn.expiresAt;
}

/** The new end of a sign-in that was just used, or null when it was moved a moment ago. */
export function slide(signIn: SignIn, now: Instant): Instant | null {
  return now - signIn.seenAt < SLIDE_EVERY_MS ? null : now + signIn.lastsSeconds * SECOND_MS;
}
