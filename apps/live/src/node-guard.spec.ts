import { makeLogger } from '@app/platform';
import { NodeGuard } from './node-guard';

const calm = { bufferedBytes: 0, lagP99Ms: 3, heapShare: 0.2 };
const MIB = 1_024 * 1_024;

function watched(
  strain: Partial<typeof calm>,
  seconds: number,
  guard = new NodeGuard(makeLogger('spec', 'silent')),
  from = 0,
) {
  for (let second = 1; second <= seconds; second += 1) {
    guard.look({ ...calm, ...strain }, (from + second) * 1_000);
  }
  return guard;
}

describe('a strained node', () => {
  it.each([{ lagP99Ms: 200 }, { bufferedBytes: 256 * MIB }, { heapShare: 0.85 }])(
    'sends more rarely, then lets nobody in: %j',
    (strain) => {
      const guard = watched(strain, 5);
      expect([guard.lowMs(), guard.isFull]).toEqual([250, false]);
      watched(strain, 1, guard, 5);
      expect([guard.lowMs(), guard.isFull]).toEqual([500, false]);
      watched(strain, 5, guard, 6);
      expect([guard.lowMs(), guard.isFull]).toEqual([1_000, false]);
      watched(strain, 5, guard, 11);
      expect([guard.lowMs(), guard.isFull]).toEqual([1_000, true]);
      expect(guard.refusal(16_000)).toMatchObject({ ok: false, code: 'over_capacity' });
      watched({}, 21, guard, 16);
      expect([guard.lowMs(), guard.isFull]).toEqual([250, false]);
    },
  );

  it('is not one that was busy for a moment', () => {
    const guard = watched({ lagP99Ms: 900 }, 4);
    watched({}, 4, guard, 4);
    watched({ lagP99Ms: 900 }, 4, guard, 8);
    expect(guard.lowMs()).toBe(250);
  });
});

describe('a rush of joins', () => {
  it('is let in by 200 a second, and those who wait are told different moments', () => {
    const guard = new NodeGuard(makeLogger('spec', 'silent'));
    const now = Date.now();
    const answers = Array.from({ length: 1_000 }, () => guard.refusal(now));
    expect(answers.filter((answer) => answer === null)).toHaveLength(500);
    const waits = answers.flatMap((answer) => answer?.retryMs ?? []);
    expect(waits).toHaveLength(500);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(500);
    expect(Math.max(...waits)).toBeLessThanOrEqual(3_000);
    expect(new Set(waits).size).toBeGreaterThan(250);
    const later = Array.from({ length: 1_000 }, () => guard.refusal(now + 1_000));
    expect(later.filter((answer) => answer === null)).toHaveLength(200);
  });
});
