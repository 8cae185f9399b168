import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@app/platform/core';
import { ASKED_MAX_MS, GIVEN_UP_AFTER_MS, nextTry } from './next-try';

/** When a delivery that always fails at once is tried, from the moment it was due. */
function schedule(spreads: readonly number[]): number[] {
  const tried = [0];
  for (;;) {
    const spread = spreads[tried.length % spreads.length] ?? 0;
    const next = nextTry({ tries: tried.length, since: 0, now: tried.at(-1) ?? 0, spread, askedAt: null });
    if (next === null) return tried;
    tried.push(next);
  }
}

describe('the tries of a delivery', () => {
  it('come after growing waits until three days are over', () => {
    const at = schedule([0]);
    const waits = at.slice(1).map((each, index) => each - (at[index] ?? 0));
    expect(waits).toEqual([
      ...[10 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS],
      ...[2 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS, DAY_MS, DAY_MS],
    ]);
  });

  it('never come closer together, never later than three days, and always end', () => {
    const spreads = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(spreads, (drawn) => {
        const at = schedule(drawn);
        const waits = at.slice(1).map((each, index) => each - (at[index] ?? 0));
        const grows = waits.every((wait, index) => wait * 1.1 >= (waits[index - 1] ?? 0) - 1);
        return grows && (at.at(-1) ?? 0) <= GIVEN_UP_AFTER_MS && at.length >= 9 && at.length <= 10;
      }),
    );
  });

  it.each([
    ['a longer wait', HOUR_MS, HOUR_MS],
    ['a shorter wait than ours', SECOND_MS, 10 * SECOND_MS],
    ['more than a day', 3 * DAY_MS, ASKED_MAX_MS],
  ])('wait as the receiver asked: %s', (_, askedAt, at) => {
    expect(nextTry({ tries: 1, since: 0, now: 0, spread: 0, askedAt })).toBe(at);
  });

  it('are not asked past the three days', () => {
    const now = GIVEN_UP_AFTER_MS - HOUR_MS;
    expect(nextTry({ tries: 1, since: 0, now, spread: 0, askedAt: now + DAY_MS })).toBe(GIVEN_UP_AFTER_MS);
  });
});
