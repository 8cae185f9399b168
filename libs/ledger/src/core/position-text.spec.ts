import fc from 'fast-check';
import { encodePayload } from '@app/outbox/core';
import type { LineShare, OrderPosition } from './order-position';
import { positionOf, positionText } from './position-text';
import { SHARE_ROLES } from './split-rule';

const amount = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
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

  it('names each party once, and puts at the end what few have', () => {
    const shares = [one, { ...one, pin: 'min' as const }, { ...one, fixedFen: 25n }];
    const text = positionText(position([shares, [one]]));
    expect(text.match(/PRODUCER\.01K8H/g)).toHaveLength(1);
    expect(JSON.parse(text)[16].map((line: unknown[]) => line[8])).toEqual([
      [
        [0, 7200, 6852, 1, 0],
        [0, 7200, 6852, 1, 0, null, 'min'],
        [0, 7200, 6852, 1, 0, 25, null],
      ],
      [[0, 7200, 6852, 1, 0]],
    ]);
    expect(JSON.parse(text).at(-1)).toEqual({ faultsFen: { 'PRODUCER.G': '3' } });
  });

  it('reads what was written when shares stood as lists under the names of the rest', () => {
    const named = position([[one]]);
    const before = encodePayload({
      ...named,
      lines: named.lines.map((line) => ({ ...line, shares: [[one.partyKey, 7_200, '6852', '1', '0']] })),
    });
    expect(positionOf(before)).toEqual(named);
  });

  it('keeps amounts that are larger than JSON counts', () => {
    const large = { ...position([]), paidFen: 2n ** 53n + 1n };
    expect(positionOf(positionText(large))).toEqual(large);
  });
});
