import { askedPrices } from './asked-prices';

const facts = { itemName: '沙窝萝卜 5斤装', allianceId: 'woqing', isPerishable: true };
const radish = { ...facts, skuId: 'radish', priceFen: 4_990n, quantity: 3 };
const cucumber = { ...facts, skuId: 'cucumber', priceFen: 2_680n, quantity: 1 };
const claim = { claimId: 'c1', skuId: 'radish', quantity: 2, priceFen: 3_990n };

describe('the price of a line', () => {
  it('is the claim’s, else the room’s, else the shop’s', () => {
    const lines = [
      { skuId: 'radish', quantity: 1 },
      { skuId: 'radish', quantity: 2, flashClaimId: 'c1' },
      { skuId: 'cucumber', quantity: 1 },
    ];
    const priced = askedPrices([radish, cucumber], lines, new Map([['radish', 4_590n]]), [claim]);
    expect(
      priced.map(({ skuId, quantity, priceFen, flashClaimId }) => [skuId, quantity, priceFen, flashClaimId]),
    ).toEqual([
      ['radish', 1, 4_590n, null],
      ['radish', 2, 3_990n, 'c1'],
      ['cucumber', 1, 2_680n, null],
    ]);
  });

  it.each([
    ['another quantity than is held', { quantity: 1 }, 'bad_input'],
    ['another SKU', { skuId: 'cucumber', quantity: 2 }, 'not_found'],
    ['a claim that is not one’s own', { flashClaimId: 'c2' }, 'not_found'],
  ])('is none for %s', (_, part, code) => {
    const lines = [{ skuId: 'radish', quantity: 2, flashClaimId: 'c1', ...part }];
    expect(() => askedPrices([radish, cucumber], lines, new Map(), [claim])).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
