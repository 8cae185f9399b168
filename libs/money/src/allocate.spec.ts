import fc from 'fast-check';
import { allocate, allocateParts, fen, formatYuan, shareOf, sumFen } from './index';

const totals = fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n });
const weights = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
  .filter((all) => all.some((weight) => weight > 0));

describe('allocate', () => {
  it('gives the left-over fen to the largest remainder', () => {
    expect(allocate(fen(100n), [1, 1, 1])).toEqual([34n, 33n, 33n]);
    expect(allocate(5_980n, [7200, 1000, 800, 600, 300, 100])).toEqual([4306n, 598n, 478n, 359n, 179n, 60n]);
    expect(allocate(3_990n, [7200, 1000, 800, 600, 300, 100])).toEqual([2873n, 399n, 319n, 239n, 120n, 40n]);
  });

  it('loses and invents nothing', () => {
    fc.assert(fc.property(totals, weights, (total, shares) => sumFen(allocate(total, shares)) === total));
  });

  it('stays less than one fen from the exact share', () => {
    fc.assert(
      fc.property(totals, weights, (total, shares) => {
        const sum = BigInt(shares.reduce((a, b) => a + b, 0));
        return allocate(total, shares).every((part, index) => {
          const off = part * sum - total * BigInt(shares[index] ?? 0);
          return (off < 0n ? -off : off) < sum;
        });
      }),
    );
  });

  it('cuts a negative total like its absolute value', () => {
    fc.assert(
      fc.property(totals, weights, (total, shares) => {
        expect(allocate(-total, shares)).toEqual(allocate(total, shares).map((part) => -part));
      }),
    );
  });

  it('breaks ties by rank, whatever the order of the parties', () => {
    expect(allocate(1n, [1, 1], [2, 1])).toEqual([0n, 1n]);
    expect(allocate(1n, [1, 1], [1, 2])).toEqual([1n, 0n]);
  });

  it('names the rounding piece of each part', () => {
    expect(allocateParts(100n, [1, 1, 1]).map((part) => part.roundingFen)).toEqual([1n, 0n, 0n]);
    expect(allocateParts(-100n, [2, 1])).toEqual([
      { partFen: -67n, floorFen: -66n, remainder: 2n, roundingFen: -1n },
      { partFen: -33n, floorFen: -33n, remainder: 1n, roundingFen: 0n },
    ]);
  });

  it('gives equal ranks by their places, and a single share everything', () => {
    expect(allocate(2n, [1, 1, 1], [5, 5, 5])).toEqual([1n, 1n, 0n]);
    expect(allocate(7n, [1])).toEqual([7n]);
  });

  it('refuses weights that sum to nothing', () => {
    expect(() => allocate(1n, [0, 0])).toThrow('weights must be 0 or more, one of them above 0');
    expect(() => allocate(1n, [2, -1])).toThrow(RangeError);
  });
});

describe('fen', () => {
  it('takes whole amounts and refuses the rest', () => {
    expect(fen('9007199254740993')).toBe(9_007_199_254_740_993n);
    for (const bad of ['1.5', '', 'abc', '1e3', Number.NaN]) expect(() => fen(bad)).toThrow(RangeError);
  });

  it('rounds a share half away from zero', () => {
    expect(shareOf(9_770n, 60)).toBe(59n);
    expect(shareOf(8_980n, 60)).toBe(54n);
    expect(shareOf(-25n, 5_000)).toBe(-13n);
  });

  it('is shown as yuan', () => {
    expect(formatYuan(1_234_567n)).toBe('12,345.67');
    expect(formatYuan(-5n)).toBe('\u22120.05');
    expect(formatYuan(0n)).toBe('0.00');
  });
});
