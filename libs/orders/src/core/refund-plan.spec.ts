import fc from 'fast-check';
import { sumFen } from '@app/money';
import {
  cappedRefund,
  couponPartFen,
  isNothing,
  partFen,
  refundPlan,
  wholeRefund,
  type RefundableLine,
  type RefundPlan,
} from './refund-plan';

function line(paidFen: bigint, quantity = 1, discountFen = 0n, id = 'a'): RefundableLine {
  const untouched = { refundedQuantity: 0, refundedFen: 0n, refundedCouponFen: 0n };
  return { id, quantity, listFen: paidFen + discountFen, discountFen, ...untouched };
}

function applied(lines: readonly RefundableLine[], plan: RefundPlan): RefundableLine[] {
  return lines.map((each) => {
    const part = plan.lines.find(({ lineId }) => lineId === each.id);
    if (!part) return each;
    return {
      ...each,
      refundedQuantity: each.refundedQuantity + part.quantity,
      refundedFen: each.refundedFen + part.cashFen,
      refundedCouponFen: each.refundedCouponFen + part.couponFen,
    };
  });
}

const NO_FREIGHT = { freightFen: 0n, refundedFreightFen: 0n };
const lines = fc
  .array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 20 }),
      unitFen: fc.bigInt({ min: 100n, max: 50_000n }),
      discountPart: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((made) =>
    made.map(({ quantity, unitFen, discountPart }, index) => {
      const listFen = unitFen * BigInt(quantity);
      const discountFen = (listFen * BigInt(discountPart)) / 100n;
      return line(listFen - discountFen, quantity, discountFen, String(index));
    }),
  );
const wishes = fc.array(
  fc.record({
    lineId: fc.integer({ min: 0, max: 4 }).map(String),
    quantity: fc.integer({ min: 1, max: 20 }),
    levelPercent: fc.constantFrom(10, 30, 50, 80, 100),
  }),
  { maxLength: 12 },
);

describe('what goes back of a line', () => {
  it.each([
    [10, 539n],
    [30, 1_617n],
    [50, 2_695n],
    [80, 4_312n],
    [100, 5_391n],
  ])('is at %i %% of 53.91 exactly the floor', (level, expected) => {
    expect(partFen(line(5_391n), 1, level)).toBe(expected);
  });

  it('gives the fen that floors left over to the last of three units', () => {
    const first = refundPlan(
      NO_FREIGHT,
      [line(1_000n, 3)],
      [{ lineId: 'a', quantity: 2, levelPercent: 100 }],
    );
    expect(first.totalFen).toBe(666n);
    const rest = applied([line(1_000n, 3)], first);
    expect(refundPlan(NO_FREIGHT, rest, [{ lineId: 'a', quantity: 1, levelPercent: 100 }]).totalFen).toBe(
      334n,
    );
  });

  it('does not return with the last unit what was kept of the first', () => {
    const half = refundPlan(NO_FREIGHT, [line(1_000n, 2)], [{ lineId: 'a', quantity: 1, levelPercent: 30 }]);
    expect(half.totalFen).toBe(150n);
    const rest = applied([line(1_000n, 2)], half);
    expect(refundPlan(NO_FREIGHT, rest, [{ lineId: 'a', quantity: 1, levelPercent: 100 }]).totalFen).toBe(
      500n,
    );
  });

  it('takes the coupon along in proportion, all of it with the last fen', () => {
    expect(couponPartFen(line(7_000n, 1, 1_000n), 3_500n)).toBe(500n);
    expect(couponPartFen(line(7_000n, 1, 1_000n), 7_000n)).toBe(1_000n);
    expect(couponPartFen(line(0n, 1, 1_000n), 0n)).toBe(1_000n);
  });
});

describe('a refund of an order', () => {
  it('returns freight only when nothing is left of the goods', () => {
    const freight = { freightFen: 900n, refundedFreightFen: 0n };
    const two = [line(500n, 1, 0n, 'a'), line(700n, 1, 0n, 'b')];
    const part = refundPlan(freight, two, [{ lineId: 'a', quantity: 1, levelPercent: 100 }]);
    expect(part).toMatchObject({ freightFen: 0n, totalFen: 500n });
    const rest = refundPlan(freight, applied(two, part), [{ lineId: 'b', quantity: 1, levelPercent: 100 }]);
    expect(rest).toMatchObject({ freightFen: 900n, totalFen: 1_600n });
  });

  it('never returns more than was paid, nor more coupon than was given, however it is cut', () => {
    fc.assert(
      fc.property(lines, wishes, (bought, asked) => {
        let now = bought;
        for (const wish of asked) now = applied(now, refundPlan(NO_FREIGHT, now, [wish]));
        return now.every(
          (each) =>
            each.refundedFen <= each.listFen - each.discountFen &&
            each.refundedCouponFen <= each.discountFen &&
            each.refundedQuantity <= each.quantity,
        );
      }),
    );
  });

  it('returns the whole, whatever went back before', () => {
    const freight = { freightFen: 900n, refundedFreightFen: 0n };
    fc.assert(
      fc.property(lines, wishes, (bought, asked) => {
        let now = bought;
        for (const wish of asked) now = applied(now, refundPlan(NO_FREIGHT, now, [wish]));
        const rest = wholeRefund(freight, now);
        const paidFen = sumFen(bought.map((each) => each.listFen - each.discountFen));
        const beforeFen = sumFen(now.map((each) => each.refundedFen));
        return (
          beforeFen + rest.totalFen === paidFen + 900n &&
          applied(now, rest).every((each) => each.refundedCouponFen === each.discountFen)
        );
      }),
    );
  });

  it('is cut down to what is left when another came first', () => {
    const decided = {
      lines: [{ lineId: 'a', quantity: 1, cashFen: 800n, couponFen: 80n }],
      freightFen: 900n,
    };
    const left = { ...line(1_000n, 2, 100n), refundedQuantity: 1, refundedFen: 500n, refundedCouponFen: 50n };
    expect(cappedRefund({ freightFen: 900n, refundedFreightFen: 900n }, [left], decided)).toEqual({
      lines: [{ lineId: 'a', quantity: 1, cashFen: 500n, couponFen: 50n }],
      freightFen: 0n,
      totalFen: 500n,
    });
  });
});

describe('a line that its coupon paid whole', () => {
  const free = line(0n, 3, 3_000n);
  const freight = { freightFen: 800n, refundedFreightFen: 0n };
  const units = (quantity: number, levelPercent = 100) => [{ lineId: 'a', quantity, levelPercent }];

  it('goes back by its coupon, unit by unit, and takes the freight along with the last', () => {
    const first = refundPlan(freight, [free], units(1));
    expect(first).toEqual({
      lines: [{ lineId: 'a', quantity: 1, cashFen: 0n, couponFen: 1_000n }],
      freightFen: 0n,
      totalFen: 0n,
    });
    expect(isNothing(first)).toBe(false);
    const now = applied([free], first);
    expect(refundPlan(freight, now, units(2))).toMatchObject({
      lines: [{ couponFen: 2_000n }],
      freightFen: 800n,
      totalFen: 800n,
    });
    expect(refundPlan(freight, now, units(2, 50))).toMatchObject({
      lines: [{ couponFen: 1_000n }],
      totalFen: 0n,
    });
  });

  it('leaves its coupon to whoever calls the order off, also when no cash is left', () => {
    const rest = wholeRefund({ freightFen: 800n, refundedFreightFen: 800n }, [free]);
    expect(rest).toMatchObject({ lines: [{ cashFen: 0n, couponFen: 3_000n }], totalFen: 0n });
    expect(isNothing(rest)).toBe(false);
    const all = applied([free], rest);
    expect(isNothing(wholeRefund({ freightFen: 800n, refundedFreightFen: 800n }, all))).toBe(true);
  });

  it('gives what was decided earlier, and no more than it has', () => {
    const decided = { lines: [{ lineId: 'a', quantity: 1, cashFen: 0n, couponFen: 1_000n }], freightFen: 0n };
    expect(cappedRefund(freight, [free], decided).lines[0]?.couponFen).toBe(1_000n);
    const left = { ...free, refundedCouponFen: 2_500n };
    expect(cappedRefund(freight, [left], decided).lines[0]?.couponFen).toBe(500n);
  });
});
