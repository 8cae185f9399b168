import * as fc from 'fast-check';
import { sumFen } from '@app/money';
import { refundableOf, refuseTwice } from './refundable';

const fen = fc.bigInt({ min: 1n, max: 1_000_000n });
const closed = fc.record({ status: fc.constantFrom('won' as const, 'lost' as const), amountFen: fen });

describe('what may go back of a payment', () => {
  it('is what was captured less refunds and lost chargebacks; a won one takes nothing', () => {
    const won = { status: 'won' as const, amountFen: 9_000n };
    const lost = { status: 'lost' as const, amountFen: 5_000n };
    expect(refundableOf(9_000n, [1_000n], [])).toEqual({ leftFen: 8_000n, isDisputed: false });
    expect(refundableOf(9_000n, [1_000n], [won, lost])).toEqual({ leftFen: 3_000n, isDisputed: false });
    expect(refundableOf(9_000n, [5_000n], [lost])).toEqual({ leftFen: 0n, isDisputed: false });
  });

  it('is refused while a bank has not decided, and beyond what is left, with the sum that is', () => {
    const open = { status: 'opened' as const, amountFen: 1n };
    expect(() => {
      refuseTwice(refundableOf(9_000n, [], [open]), 1n);
    }).toThrow('chargeback_open');
    const left = refundableOf(9_000n, [1_000n], [{ status: 'lost', amountFen: 5_000n }]);
    refuseTwice(left, 3_000n);
    expect(() => {
      refuseTwice(left, 3_001n);
    }).toThrow('refund_over_left {"left":"30.00"}');
  });

  it('never lets more leave than came, however refunds and chargebacks follow each other', () => {
    fc.assert(
      fc.property(fen, fc.array(fc.oneof(fen, closed), { maxLength: 20 }), (capturedFen, course) => {
        const refunds: bigint[] = [];
        const chargebacks: { status: 'won' | 'lost'; amountFen: bigint }[] = [];
        const lostFen = () =>
          sumFen(chargebacks.filter((each) => each.status === 'lost').map((each) => each.amountFen));
        for (const next of course) {
          if (typeof next === 'object') chargebacks.push(next);
          else
            try {
              refuseTwice(refundableOf(capturedFen, refunds, chargebacks), next);
              refunds.push(next);
              expect(sumFen(refunds) + lostFen()).toBeLessThanOrEqual(capturedFen);
            } catch (error) {
              expect(sumFen(refunds) + lostFen() + next).toBeGreaterThan(capturedFen);
              expect(error).toMatchObject({ code: 'refund_over_left' });
            }
        }
      }),
    );
  });
});
