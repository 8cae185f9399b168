import * as fc from 'fast-check';
import { sumFen } from '@app/money';
import { baseOf, LIST_PRICE, NET_OF_COSTS, remainingOf, splitSale, takeBack, type LinePosition } from '.';
import { paidSale } from '../test/paper-books';

const RUNS = { numRuns: 500 };

/** A line as it is cut of a sale of any size, by either preset. */
const lines = fc
  .record({
    listFen: fc.bigInt({ min: 100n, max: 2_000_000n }),
    feeShare: fc.bigInt({ min: 0n, max: 100n }),
    freightFen: fc.bigInt({ min: 0n, max: 3_000n }),
    isList: fc.boolean(),
  })
  .map(({ listFen, feeShare, freightFen, isList }): LinePosition => {
    const [line] = paidSale().lines;
    const sale = paidSale({
      lines: [{ ...line!, listFen, discountFen: 0n }],
      goodsFen: listFen,
      discountFen: 0n,
      freightFen: 0n,
      freightCostFen: freightFen,
      totalFen: listFen,
      providerFeeFen: (listFen * feeShare) / 10_000n,
    });
    return splitSale(sale, { id: 'R', rule: isList ? LIST_PRICE : NET_OF_COSTS }).lines[0]!;
  });

/** Cut points that make any number of partial refunds out of the whole value. */
const cuts = fc.array(fc.integer({ min: 1, max: 9_999 }), { maxLength: 8 });

function partsOf(value: bigint, points: readonly number[]): bigint[] {
  const marks = [...points].sort((a, b) => a - b).map((point) => (value * BigInt(point)) / 10_000n);
  const all = [0n, ...marks, value];
  return all.slice(1).map((mark, index) => mark - (all[index] ?? 0n));
}

describe('the split of a sale', () => {
  it('gives away exactly its base, line by line', () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(sumFen(line.shares.map((share) => share.shareFen))).toBe(line.baseFen);
        expect(line.shares.every((share) => share.shareFen >= 0n)).toBe(true);
      }),
      RUNS,
    );
  });

  it('loses nothing over several lines', () => {
    const sale = paidSale();
    const position = splitSale(sale, { id: 'R', rule: NET_OF_COSTS });
    expect(baseOf(position)).toBe(9_770n + 1_000n - 59n - 800n);
    for (const line of position.lines)
      expect(sumFen(line.shares.map((share) => share.shareFen))).toBe(line.baseFen);
  });
});

describe('refunds', () => {
  it('that come to the whole leave nobody anything, in however many parts', () => {
    fc.assert(
      fc.property(lines, cuts, (line, points) => {
        let left = line;
        for (const part of partsOf(line.valueFen, points)) left = takeBack(left, part).line;
        expect(left.shares.map(remainingOf)).toEqual(left.shares.map(() => 0n));
        expect(left.reversedFen).toBe(line.baseFen);
      }),
      RUNS,
    );
  });

  it('never give a party anything, and never take more than it has left', () => {
    fc.assert(
      fc.property(lines, cuts, (line, points) => {
        let left = line;
        for (const part of partsOf(line.valueFen, points)) {
          const { line: after, parts } = takeBack(left, part);
          parts.forEach((taken, index) => {
            expect(taken).toBeGreaterThanOrEqual(0n);
            expect(taken).toBeLessThanOrEqual(remainingOf(left.shares[index]!));
          });
          expect(sumFen(parts)).toBe(after.reversedFen - left.reversedFen);
          left = after;
        }
      }),
      RUNS,
    );
  });

  it('in another order change a share by one fen at most, and never the sum', () => {
    const percents = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 39 }));
    fc.assert(
      fc.property(lines, percents, (line, [a, b]) => {
        // Under list prices what comes back of the line is what comes back of its shares.
        fc.pre(line.baseFen === line.valueFen);
        const [first, second] = [(line.valueFen * BigInt(a)) / 100n, (line.valueFen * BigInt(b)) / 100n];
        const one = takeBack(takeBack(line, first).line, second).line;
        const other = takeBack(takeBack(line, second).line, first).line;
        expect(one.reversedFen).toBe(other.reversedFen);
        one.shares.forEach((share, index) => {
          const difference = share.reversedFen - other.shares[index]!.reversedFen;
          expect(difference * difference).toBeLessThanOrEqual(1n);
        });
      }),
      RUNS,
    );
  });
});
