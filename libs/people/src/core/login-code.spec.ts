import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, startOfDay } from '@app/platform/core';
import { nextCode, type LoginCode } from './login-code';

const MORNING = startOfDay('2026-11-24') + 9 * HOUR_MS;

/** Sends codes as early as it is allowed, and says how long each wait was, in seconds. */
function waits(count: number, isDemo: boolean): number[] {
  let last: LoginCode | null = null;
  let now = MORNING;
  return Array.from({ length: count }, () => {
    const began = now;
    for (;;) {
      try {
        last = { ...nextCode(last, now, isDemo) };
        return (now - began) / SECOND_MS;
      } catch (error) {
        now += (error as { values: { seconds: number } }).values.seconds * SECOND_MS;
      }
    }
  });
}

describe('the wait for another code', () => {
  it('grows in production from a minute to an hour, and ends the day at ten', () => {
    const all = waits(11, false);
    expect(all.slice(0, 6)).toEqual([0, 60, 60, 60, 60, (10 * MINUTE_MS) / SECOND_MS]);
    expect(all[6]).toBe(HOUR_MS / SECOND_MS);
    expect(all[10]).toBeGreaterThan(HOUR_MS / SECOND_MS);
    expect(all.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(DAY_MS / SECOND_MS);
  });

  it('is short in the demo, where its own hands use the same accounts', () => {
    expect(waits(3, true)).toEqual([0, 10, 10]);
  });
});
