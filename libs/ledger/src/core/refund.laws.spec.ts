import * as fc from 'fast-check';
import { sumFen } from '@app/money';
import { baseOf, NET_OF_COSTS, splitSale } from '.';
import { paidSale } from '../test/paper-books';
import { lines, swapped, wholeInParts } from '../test/refund-laws';

const RUNS = { numRuns: 500 };

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

describe('refunds (P3)', () => {
  it('that come to the whole take of each party what it had, and in no step more than is left', () => {
    fc.assert(wholeInParts, RUNS);
  });

  it('in another order change a share by one fen at most, and never the sum', () => {
    fc.assert(swapped, RUNS);
  });
});
