import fc from 'fast-check';
import { brokenLaw, SHARES } from './test/allocate-laws';

describe('the laws of allocate at full length', () => {
  it('hold in 100,000 random cases', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
      .filter((all) => all.some((weight) => weight > 0));
    const totals = fc.bigInt({ min: -1_000_000_000_000n, max: 1_000_000_000_000n });
    fc.assert(
      fc.property(totals, weights, fc.integer(), (total, all, seed) => {
        expect(brokenLaw(total, all, seed)).toBeNull();
      }),
      { numRuns: 100_000 },
    );
  });

  it('hold for all totals from 1 to 20,000 fen', () => {
    for (let total = 1n; total <= 20_000n; total += 1n) expect(brokenLaw(total, SHARES, 1)).toBeNull();
  });

  it('are needed: cutting party by party loses or invents money in 43 % of these totals', () => {
    let wrong = 0;
    for (let total = 1; total <= 20_000; total += 1) {
      const parts = SHARES.map((share) => Math.round((total * share) / 10_000));
      if (parts.reduce((a, b) => a + b, 0) !== total) wrong += 1;
    }
    expect(Math.round((wrong / 20_000) * 100)).toBe(43);
  });
});
