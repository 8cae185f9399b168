import fc from 'fast-check';
import { brokenLaw, SHARES } from './test/allocate-laws';

/** Total, and parties with different ranks in any order. */
const cuts = fc.record({
  total: fc.bigInt({ min: -1_000_000_000_000n, max: 1_000_000_000_000n }),
  weights: fc
    .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((weight) => weight > 0)),
  seed: fc.integer(),
});

describe('the laws of allocate', () => {
  it('hold for any total, any weights and any order of the parties', () => {
    fc.assert(
      fc.property(cuts, ({ total, weights, seed }) => {
        expect(brokenLaw(total, weights, seed)).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('hold for every seventh total from 1 to 20,000 fen, by the shares of the worked order', () => {
    for (let total = 1n; total <= 20_000n; total += 7n) expect(brokenLaw(total, SHARES, 1)).toBeNull();
  });
});
