import fc from 'fast-check';
import { claimTroubles, type ClaimInput } from './claim-input';
import { afterClaimStep, canStepClaim, CLAIM_STEPS, type ClaimStatus } from './claim-status';
import { isAutoAccepted } from './remedy';

describe('the life of a claim', () => {
  it('ends refunded, dismissed or withdrawn, and is refunded only when it was accepted', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CLAIM_STEPS), { maxLength: 30 }), (steps) => {
        const seen: ClaimStatus[] = ['opened'];
        let status: ClaimStatus = 'opened';
        for (const step of steps) {
          if (!canStepClaim(status, step)) continue;
          status = afterClaimStep(status, step);
          seen.push(status);
        }
        const end = seen.findIndex((each) => ['refunded', 'dismissed', 'withdrawn'].includes(each));
        const isEnd = end === -1 || end === seen.length - 1;
        return isEnd && (!seen.includes('refunded') || seen.includes('accepted'));
      }),
    );
  });

  it('is not withdrawn once it was accepted', () => {
    expect(() => afterClaimStep('accepted', 'withdraw')).toThrow('step_not_allowed');
    expect(afterClaimStep('refused', 'escalate')).toBe('escalated');
  });

  it('is accepted by itself up to 50 yuan and while nobody has answered', () => {
    expect(isAutoAccepted({ status: 'opened', refundFen: 5_000n })).toBe(true);
    expect(isAutoAccepted({ status: 'opened', refundFen: 5_001n })).toBe(false);
    expect(isAutoAccepted({ status: 'refused', refundFen: 1n })).toBe(false);
  });
});

describe('what a claim must say', () => {
  const sound: ClaimInput = {
    requestId: 'r',
    reason: 'damaged',
    lines: [{ lineId: 'a', quantity: 1, levelPercent: 50 }],
    photoIds: ['p'],
    note: '',
  };

  it.each([
    [{}, {}],
    [{ photoIds: [] }, { photoIds: 'missing' }],
    [{ reason: 'other' as const, photoIds: [] }, {}],
    [{ photoIds: Array.from({ length: 10 }, String) }, { photoIds: 'too_many' }],
    [{ lines: [] }, { lines: 'missing' }],
    [{ lines: [{ lineId: 'a', quantity: 0, levelPercent: 50 }] }, { lines: 'quantity' }],
    [{ lines: [{ lineId: 'a', quantity: 1, levelPercent: 49 }] }, { levelPercent: 'unknown' }],
    [{ lines: [sound.lines[0]!, sound.lines[0]!] }, { lines: 'too_many' }],
    [{ note: 'x'.repeat(501) }, { note: 'too_long' }],
  ])('names the field in trouble (%#)', (part, troubles) => {
    expect(claimTroubles({ ...sound, ...part })).toEqual(troubles);
  });
});
