import fc from 'fast-check';
import { sumFen } from '@app/money';
import { boundedParts, type BoundedShare } from './bounded-parts';

const share = (weight: number, rank: number, more: Partial<BoundedShare> = {}): BoundedShare => ({
  ...{ weight, rank, fixedFen: 0n, minFen: 0n, maxFen: null },
  ...more,
});
const amounts = (total: bigint, shares: readonly BoundedShare[]): bigint[] =>
  boundedParts(total, shares).parts.map((part) => part.partFen);

describe('parts within bounds', () => {
  it('are proportions where nothing binds', () => {
    expect(
      amounts(
        5_980n,
        [7_200, 1_000, 800, 600, 300, 100].map((points, at) => share(points, at)),
      ),
    ).toEqual([4_306n, 598n, 478n, 359n, 179n, 60n]);
  });

  it('hold a part at its least, and the others share what is left', () => {
    const cut = boundedParts(1_000n, [share(8_000, 1), share(1_500, 2, { minFen: 400n }), share(500, 3)]);
    expect(cut.parts.map((part) => part.partFen)).toEqual([565n, 400n, 35n]);
    expect(cut.parts.map((part) => part.pin)).toEqual([null, 'min', null]);
    expect([cut.restFen, cut.restWeight, cut.isKept]).toEqual([600n, 8_500, true]);
  });

  it('hold a part at its most', () => {
    expect(amounts(1_000n, [share(8_000, 1, { maxFen: 500n }), share(1_500, 2), share(500, 3)])).toEqual([
      500n,
      375n,
      125n,
    ]);
  });

  it('give an amount for each kilogram before the proportions', () => {
    expect(amounts(1_000n, [share(5_000, 1, { fixedFen: 600n }), share(5_000, 2)])).toEqual([800n, 200n]);
  });

  it('lift one party to its least out of what another may not have', () => {
    expect(
      amounts(1_000n, [share(9_000, 1, { maxFen: 300n }), share(900, 2, { minFen: 200n }), share(100, 3)]),
    ).toEqual([300n, 630n, 70n]);
  });

  it('say so when the bounds ask for more than there is, and cut by weight alone', () => {
    const cut = boundedParts(100n, [share(9_000, 1, { minFen: 80n }), share(1_000, 2, { minFen: 30n })]);
    expect(cut.isKept).toBe(false);
    expect(cut.parts.map((part) => part.partFen)).toEqual([90n, 10n]);
  });
});

const bounded = fc
  .record({
    weight: fc.integer({ min: 0, max: 10_000 }),
    fixedFen: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 500n })),
    minFen: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 800n })),
    room: fc.option(fc.bigInt({ min: 0n, max: 2_000n })),
  })
  .map(({ weight, fixedFen, minFen, room }) => ({
    ...{ weight, fixedFen, minFen },
    maxFen: room === null ? null : minFen + room,
  }));
const cases = fc
  .record({
    total: fc.bigInt({ min: 0n, max: 10_000n }),
    given: fc.array(bounded, { minLength: 1, maxLength: 7 }),
    order: fc.array(fc.double({ noNaN: true }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ total, given, order }) => ({
    total,
    order,
    shares: given.map((each, rank): BoundedShare => ({ ...each, rank })),
  }))
  .filter(({ shares }) => shares.some((each) => each.weight > 0));

function canBeKept(total: bigint, shares: readonly BoundedShare[]): boolean {
  const most = shares.some((each) => each.maxFen === null)
    ? total
    : sumFen(shares.map((each) => each.maxFen ?? 0n));
  const least = sumFen(shares.map((each) => each.minFen));
  return least <= total && sumFen(shares.map((each) => each.fixedFen)) <= total && most >= total;
}

describe('whatever the bounds', () => {
  it('the parts sum to the total and none is below nothing', () => {
    fc.assert(
      fc.property(cases, ({ total, shares }) => {
        const parts = amounts(total, shares);
        expect(sumFen(parts)).toBe(total);
        expect(parts.every((part) => part >= 0n)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('every part is within its bounds, unless it is said that they cannot be kept', () => {
    fc.assert(
      fc.property(cases, ({ total, shares }) => {
        const { parts, isKept } = boundedParts(total, shares);
        expect(isKept).toBe(canBeKept(total, shares));
        if (!isKept) return;
        const isOut = shares.some(({ minFen, maxFen }, at) => {
          const part = parts[at]?.partFen ?? -1n;
          return part < minFen || (maxFen !== null && part > maxFen);
        });
        expect(isOut).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  it('the order of the parties does not matter', () => {
    fc.assert(
      fc.property(cases, ({ total, shares, order }) => {
        const places = shares.map((_, at) => at).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
        const mixed = amounts(
          total,
          places.map((at) => shares[at]!),
        );
        const parts = amounts(total, shares);
        expect(mixed).toEqual(places.map((at) => parts[at]));
      }),
      { numRuns: 2_000 },
    );
  });
});
