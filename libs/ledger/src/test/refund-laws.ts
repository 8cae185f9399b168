import * as fc from 'fast-check';
import { sumFen } from '@app/money';
import { LIST_PRICE, NET_OF_COSTS, remainingOf, splitSale, takeBack, type LinePosition } from '../core';
import { paidSale } from './paper-books';

/** A line as it is cut of a sale of any size, by either preset. */
export const lines = fc
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

/** Any parts that make the whole: each party gives back what it had, in no step less than nothing or more than it has (P3). */
export const wholeInParts = fc.property(lines, cuts, (line, points) => {
  let left = line;
  for (const part of partsOf(line.valueFen, points)) {
    const { line: after, parts } = takeBack(left, part);
    parts.forEach((taken, index) => {
      expect(taken).toBeGreaterThanOrEqual(0n);
      expect(taken).toBeLessThanOrEqual(remainingOf(left.shares[index]!));
    });
    const takenFen = after.reversedFen - left.reversedFen;
    expect(sumFen(parts)).toBe(takenFen);
    // The parties give the same proportion of what they have left as comes back of the line's value, to half a fen.
    const [valueFen, baseFen] = [left.valueFen - left.refundedFen, left.baseFen - left.reversedFen];
    const off = takenFen * valueFen - baseFen * part;
    expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(valueFen);
    left = after;
  }
  expect(left.shares.map(remainingOf)).toEqual(left.shares.map(() => 0n));
  expect(left.reversedFen).toBe(line.baseFen);
});

const percents = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 39 }));

/** Two refunds in another order: the same sum, and no share more than a fen apart (P3). */
export const swapped = fc.property(lines, percents, (line, [a, b]) => {
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
});
