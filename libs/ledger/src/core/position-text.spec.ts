import fc from 'fast-check';
import { encodePayload } from '@app/outbox/core';
import type { LineShare, OrderPosition } from './order-position';
import { positionOf, positionText } from './position-text';
import { SHARE_ROLES } from './split-rule';

const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const share = fc
  .record(
    {
      role: fc.constantFrom(...SHARE_ROLES),
      subject: fc.stringMatching(/^[0-9A-Z]{26}$/),
      basisPoints: fc.nat(10_000),
      shareFen: amount,
      roundingFen: amount,
      reversedFen: amount,
      fixedFen: amount,
      pin: fc.constantFrom('min' as const, 'max' as const),
    },
    { requiredKeys: ['role', 'subject', 'basisPoints', 'shareFen', 'roundingFen', 'reversedFen'] },
  )
  .map(({ subject, ...rest }): LineShare => ({ partyKey: `${rest.role}.${subject}`, ...rest }));

const position = (lines: readonly (readonly LineShare[])[]): OrderPosition => ({
  orderId: 'A',
  orderNumber: '26112700000001',
  allianceId: 'B',
  buyerId: 'C',
  paymentId: 'D',
  provider: 'sandbox',
  ruleId: 'E',
  paidAt: 1_795_791_455_701,
  paidFen: 9_480n,
  couponFen: 1_000n,
  feeFen: 57n,
  freightFen: 500n,
  freightCostFen: 900n,
  heldFen: 10_480n,
  lines: lines.map((shares, at) => ({
    lineId: String(at),
    itemName: '沙窝萝卜 "5斤装"',
    quantity: 1,
    villageId: 'F',
    valueFen: 9_980n,
    refundedFen: 0n,
    baseFen: 9_517n,
    reversedFen: 0n,
    shares,
  })),
  completedAt: null,
  faultsFen: { 'PRODUCER.G': 3n },
});
const positions = fc.array(fc.array(share, { maxLength: 6 }), { maxLength: 3 }).map(position);

const one: LineShare = {
  partyKey: 'PRODUCER.01K8H000000000000000000040',
  role: 'PRODUCER',
  basisPoints: 7_200,
  shareFen: 6_852n,
  roundingFen: 1n,
  reversedFen: 0n,
};

describe('the text of a position', () => {
  it('is read as what was written, also when it was written with names', () => {
    fc.assert(
      fc.property(positions, (of) => {
        expect(positionOf(positionText(of))).toEqual(of);
        expect(positionOf(encodePayload(of))).toEqual(of);
      }),
    );
  });

  it('has a share as a list, what few shares have at its end', () => {
    const shares = [one, { ...one, pin: 'min' as const }, { ...one, fixedFen: 25n }];
    expect(JSON.parse(positionText(position([shares]))).lines[0].shares).toEqual([
      ['PRODUCER.01K8H000000000000000000040', 7200, '6852', '1', '0'],
      ['PRODUCER.01K8H000000000000000000040', 7200, '6852', '1', '0', null, 'min'],
      ['PRODUCER.01K8H000000000000000000040', 7200, '6852', '1', '0', '25', null],
    ]);
  });
});
