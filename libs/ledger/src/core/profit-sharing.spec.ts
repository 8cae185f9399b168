import * as fc from 'fast-check';
import { sumFen } from '@app/money';
import { outReturnNo, planSharing, returnTrouble, RETURNS_MAX, WECHAT_SHARING } from './profit-sharing';

const DAY_MS = 86_400_000;
const merchant = (account: string) => ({ kind: 'merchant' as const, account });

describe('sharing a payment at its provider', () => {
  it('shares the worked order’s village and streamer, and leaves the producer, who is over the cap, to the bank', () => {
    const wanted = [
      { partyKey: 'PRODUCER.P1', amountFen: 4_306n, receiver: merchant('M1') },
      { partyKey: 'STREAMER.ST', amountFen: 598n, receiver: { kind: 'person' as const, account: 'openid' } },
      { partyKey: 'VILLAGE.A', amountFen: 478n, receiver: merchant('M2') },
      { partyKey: 'POOL.AL', amountFen: 359n, receiver: null },
    ];
    const plan = planSharing({ id: 'PAY1', capturedFen: 6_180n }, wanted);
    expect(plan.shared.map((part) => [part.outOrderNo, part.amountFen])).toEqual([
      ['PAY1-STREAMER.ST', 598n],
      ['PAY1-VILLAGE.A', 478n],
    ]);
    expect(plan.others.map((part) => part.partyKey)).toEqual(['PRODUCER.P1', 'POOL.AL']);
  });

  it('shares up to three tenths of the payment and not a fen more', () => {
    const one = (amountFen: bigint) => [{ partyKey: 'VILLAGE.A', amountFen, receiver: merchant('M') }];
    expect(planSharing({ id: 'P', capturedFen: 1_001n }, one(300n)).shared).toHaveLength(1);
    expect(planSharing({ id: 'P', capturedFen: 1_001n }, one(301n)).shared).toHaveLength(0);
  });

  it('loses no party and no fen, stays under cap and number, and never shares a number twice', () => {
    const part = fc.record({
      amountFen: fc.bigInt({ min: 0n, max: 10_000n }),
      receiver: fc.constantFrom(null, merchant('M')),
    });
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 80 }),
        fc.bigInt({ min: 0n, max: 1_000_000n }),
        (parts, capturedFen) => {
          const wanted = parts.map((each, at) => ({ ...each, partyKey: `PRODUCER.${at}` }));
          const { shared, others } = planSharing({ id: 'P', capturedFen }, wanted);
          const sharedFen = sumFen(shared.map((each) => each.amountFen));
          expect(sharedFen * 10n).toBeLessThanOrEqual(capturedFen * 3n);
          expect(shared.length).toBeLessThanOrEqual(WECHAT_SHARING.receiversMax);
          expect(new Set(shared.map((each) => each.outOrderNo)).size).toBe(shared.length);
          expect(sharedFen + sumFen(others.map((each) => each.amountFen))).toBe(
            sumFen(wanted.map((each) => each.amountFen)),
          );
        },
      ),
    );
  });
});

describe('taking back what was shared', () => {
  const part = {
    ...{ outOrderNo: 'P-VILLAGE.A', partyKey: 'VILLAGE.A', receiver: merchant('M'), amountFen: 478n },
    ...{ sharedAt: 0, returnsFen: [100n] },
  };

  it('is for merchants, for 180 days, twenty times, and no more than was shared', () => {
    expect(returnTrouble(part, 378n, 180 * DAY_MS)).toBeNull();
    expect(returnTrouble(part, 379n, 0)).toBe('over_shared');
    expect(returnTrouble(part, 1n, 180 * DAY_MS + 1)).toBe('too_late');
    const often = Array.from({ length: RETURNS_MAX }, () => 1n);
    expect(returnTrouble({ ...part, returnsFen: often }, 1n, 0)).toBe('too_often');
    expect(returnTrouble({ ...part, receiver: { kind: 'person', account: 'openid' } }, 1n, 0)).toBe(
      'of_a_person',
    );
    expect([1, 2].map((nth) => outReturnNo(part, nth))).toEqual(['P-VILLAGE.A-R1', 'P-VILLAGE.A-R2']);
  });
});
