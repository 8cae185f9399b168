import { bestCoupon, couponTrouble, type CouponTerms } from './coupon';

const coupon: CouponTerms = { allianceId: 'w', faceFen: 1_000n, minFen: 8_000n, startsAt: 100, endsAt: 200 };
const basket = { allianceId: 'w', goodsFen: 8_000n, now: 150 };

describe('a coupon', () => {
  it.each([
    [{}, null],
    [{ goodsFen: 7_999n }, 'below_minimum'],
    [{ allianceId: 'l' }, 'other_alliance'],
    [{ now: 99 }, 'too_early'],
    [{ now: 200 }, 'over'],
  ])('says why it does not fit (%#)', (part, trouble) => {
    expect(couponTrouble(coupon, { ...basket, ...part })).toBe(trouble);
  });

  it('is chosen by what it saves, of equals the one that ends first', () => {
    const small = { ...coupon, faceFen: 500n };
    const sooner = { ...coupon, endsAt: 180 };
    expect(bestCoupon([small, coupon, sooner], basket)).toBe(sooner);
    expect(bestCoupon([{ ...coupon, minFen: 9_000n }, small], basket)).toBe(small);
    expect(bestCoupon<CouponTerms>([], basket)).toBeUndefined();
  });
});
