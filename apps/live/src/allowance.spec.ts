import fc from 'fast-check';
import { Allowance } from './allowance';

describe('an allowance', () => {
  it('gives what there is, and fills by so much a second up to its brim', () => {
    const likes = new Allowance(20, 50, 0);
    expect(likes.take(50, 0)).toBe(50);
    expect(likes.take(50, 0)).toBe(0);
    expect(likes.take(50, 500)).toBe(10);
    expect(likes.take(7, 1_500)).toBe(7);
    expect(likes.take(50, 60_000)).toBe(50);
  });

  it('gives nobody more than its brim and what flowed in since, however often he asks', () => {
    const asks = fc.array(fc.tuple(fc.nat(60), fc.nat(900)), { maxLength: 100 });
    fc.assert(
      fc.property(asks, (each) => {
        const likes = new Allowance(20, 50, 0);
        let [now, given] = [0, 0];
        for (const [wanted, laterMs] of each) {
          now += laterMs;
          const taken = likes.take(wanted, now);
          expect(taken).toBeGreaterThanOrEqual(0);
          expect(taken).toBeLessThanOrEqual(wanted);
          given += taken;
        }
        expect(given).toBeLessThanOrEqual(50 + (now / 1_000) * 20);
      }),
    );
  });
});
