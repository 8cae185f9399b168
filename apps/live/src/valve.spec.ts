import fc from 'fast-check';
import { Valve } from './valve';

const KIB = 1_024;

describe('the valve of a reader', () => {
  it.each([
    [0, 0, 'open'],
    [64 * KIB - 1, 1_499, 'open'],
    [64 * KIB, 0, 'narrow'],
    [1, 1_500, 'narrow'],
    [256 * KIB, 0, 'shut'],
    [1, 5_000, 'shut'],
  ] as const)('with %i bytes that are %i ms old is %s', (bytes, ageMs, level) => {
    expect(new Valve().check(bytes, ageMs, 0)).toBe(level);
  });

  it('opens again after two seconds of calm, counted anew after each surge', () => {
    const valve = new Valve();
    valve.check(70 * KIB, 0, 0);
    expect(valve.check(15 * KIB, 0, 1_000)).toBe('narrow');
    expect(valve.check(17 * KIB, 0, 2_000)).toBe('narrow');
    expect(valve.check(0, 0, 3_000)).toBe('narrow');
    expect(valve.check(0, 0, 4_999)).toBe('narrow');
    expect(valve.check(0, 0, 5_000)).toBe('open');
  });

  it('never lets more through than a quarter of a megabyte, and never opens once it is shut', () => {
    const step = fc.record({ bytes: fc.nat(300 * KIB), ageMs: fc.nat(6_000), laterMs: fc.nat(3_000) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const valve = new Valve();
        let now = 0;
        let wasShut = false;
        for (const { bytes, ageMs, laterMs } of steps) {
          now += laterMs;
          const level = valve.check(bytes, ageMs, now);
          if (bytes >= 256 * KIB || ageMs >= 5_000) expect(level).toBe('shut');
          if (wasShut) expect(level).toBe('shut');
          wasShut ||= level === 'shut';
        }
      }),
    );
  });
});
