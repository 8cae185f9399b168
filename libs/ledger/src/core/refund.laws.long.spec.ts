import * as fc from 'fast-check';
import { swapped, wholeInParts } from '../test/refund-laws';

describe('refunds at full length (P3)', () => {
  it('that come to the whole take of each party what it had, in 50,000 courses', () => {
    fc.assert(wholeInParts, { numRuns: 50_000 });
  });

  it('in another order change a share by one fen at most, in 200,000 trials', () => {
    fc.assert(swapped, { numRuns: 200_000 });
  });
});
