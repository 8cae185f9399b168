import { refundOf } from './claim-refund';

const picture = { url: '', alt: '', ground: 'leaf' };
const line = {
  ...{ id: 'A', skuId: 'S', productSlug: 'p', itemName: '沙窝萝卜 5斤装', villageName: '大沙沃村', picture },
  ...{ quantity: 2, unitFen: '4990', listFen: '9980', discountFen: '1000', refundedFen: '0' },
};
const order = { freightFen: '600', lines: [line] };

describe('the refund told before it is asked for', () => {
  it('is the share of what was paid, after the coupon', () => {
    expect(refundOf(order, [{ lineId: 'A', quantity: 1, levelPercent: 30 }])).toBe(1347n);
  });

  it('is everything, freight too, when nothing is left', () => {
    expect(refundOf(order, [{ lineId: 'A', quantity: 2, levelPercent: 100 }])).toBe(9580n);
  });

  it('is never more than what is left of the line', () => {
    const worn = { freightFen: '0', lines: [{ ...line, refundedFen: '8900' }] };
    expect(refundOf(worn, [{ lineId: 'A', quantity: 1, levelPercent: 50 }])).toBe(80n);
  });
});
