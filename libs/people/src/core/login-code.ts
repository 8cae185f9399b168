import { DAY_MS, HOUR_MS, MINUTE_MS, Refusal, SECOND_MS, dayOf, startOfDay } from '@app/platform/core';
import type { Day, Instant } from '@app/platform/core';

export const CODE_LASTS_MS = 5 * MINUTE_MS;
export const CODE_TRIES_MAX = 5;
// The demo's camera and hands log in with the accounts that its visitors use too.
const DEMO_WAIT_MS = 10 * SECOND_MS;
/** How long to wait after the n-th code of a day; the last one holds for all that follow. */
const WAITS_MS = [60 * SECOND_MS, 60 * SECOND_MS, 60 * SECOND_MS, 60 * SECOND_MS, 10 * MINUTE_MS, HOUR_MS];
const CODES_A_DAY_MAX = 10;
/** A demo is tried again and again with the same few phones. */
const DEMO_CODES_A_DAY_MAX = 200;

/** What is known about a phone: its last code and how many were sent on that day. */
export interface LoginCode {
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly tries: number;
  readonly sentOn: Day;
  readonly sentCount: number;
}

/** Counts one more code for the phone, or refuses with the seconds that are left to wait. */
export function nextCode(last: LoginCode | null, now: Instant, isDemo: boolean): LoginCode {
  const today = dayOf(now);
  const sentToday = last?.sentOn === today ? last.sentCount : 0;
  if (last) refuseEarly(last, sentToday, now, isDemo);
  return {
    sentAt: now,
    expiresAt: now + CODE_LASTS_MS,
    usedAt: null,
    tries: 0,
    sentOn: today,
    sentCount: sentToday + 1,
  };
}

function refuseEarly(last: LoginCode, sentToday: number, now: Instant, isDemo: boolean): void {
  const waits = isDemo ? [DEMO_WAIT_MS] : WAITS_MS;
  const place = Math.min(Math.max(sentToday, 1), waits.length) - 1;
  const left = last.sentAt + (waits[place] ?? MINUTE_MS) - now;
  if (left > 0) throw new Refusal('code_wait', { seconds: Math.ceil(left / SECOND_MS) });
  if (sentToday < (isDemo ? DEMO_CODES_A_DAY_MAX : CODES_A_DAY_MAX)) return;
  const tomorrow = startOfDay(dayOf(now)) + DAY_MS;
  throw new Refusal('code_wait', { seconds: Math.ceil((tomorrow - now) / SECOND_MS) });
}

export type CodeCheck = 'right' | 'wrong' | 'too_many_tries';

/** What a try is worth. A code is good once, for five minutes and five tries. */
export function checkCode(last: LoginCode | null, isSame: boolean, now: Instant): CodeCheck {
  if (last?.usedAt !== null || now >= last.expiresAt) return 'wrong';
  if (last.tries >= CODE_TRIES_MAX) return 'too_many_tries';
  return isSame ? 'right' : 'wrong';
}
