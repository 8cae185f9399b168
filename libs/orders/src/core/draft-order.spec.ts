import fc from 'fast-check';
import { sumFen } from '@app/money';
import { discounted, draftOrder, type DraftSku } from './draft-order';
import { drawnNumber, isClaimable } from './order-times';
import { placeTroubles } from './place-input';

function sku(skuId: string, priceFen: bigint, quantity = 1, allianceId = 'woqing'): DraftSku {
  return { skuId, itemName: skuId, allianceId, priceFen, quantity, isPerishable: false, flashClaimId: null };
}

describe('a draft', () => {
  it('sums its lines and cuts the coupon by largest remainder', () => {
    const draft = draftOrder([sku('a', 4_990n), sku('b', 2_680n), sku('c', 1_990n)], []);
    expect(draft.goodsFen).toBe(9_660n);
    const cut = discounted(draft, 1_000n);
    expect(cut.lines.map((line) => line.discountFen)).toEqual([517n, 277n, 206n]);
    expect(cut.lines.map((line) => line.paidFen)).toEqual([4_473n, 2_403n, 1_784n]);
  });

  it('loses and invents nothing, and takes from no line more than it costs', () => {
    const baskets = fc.array(
      fc.record({
        priceFen: fc.bigInt({ min: 1n, max: 100_000n }),
        quantity: fc.integer({ min: 1, max: 99 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(baskets, fc.bigInt({ min: 0n, max: 1_000_000n }), (basket, offFen) => {
        const skus = basket.map(({ priceFen, quantity }, index) => sku(String(index), priceFen, quantity));
        const cut = discounted(draftOrder(skus, []), offFen);
        return (
          sumFen(cut.lines.map((line) => line.discountFen)) === cut.discountFen &&
          cut.lines.every((line) => line.discountFen >= 0n && line.paidFen >= 0n) &&
          sumFen(cut.lines.map((line) => line.paidFen)) === cut.goodsFen - cut.discountFen
        );
      }),
    );
  });

  it('takes goods of one alliance only', () => {
    expect(() => draftOrder([sku('a', 1n), sku('b', 1n, 1, 'liuan')], [])).toThrow('mixed_alliances');
  });

  it('says which price has changed', () => {
    expect(() => draftOrder([sku('a', 4_990n)], [{ skuId: 'a', quantity: 1, seenPriceFen: 3_990n }])).toThrow(
      'price_changed {"skuId":"a","itemName":"a","priceFen":"4990"}',
    );
  });
});

describe('what is sent to place an order', () => {
  const skuId = '01K9ABCDEFGHJKMNPQRSTVWXYZ';

  it.each([
    [{ lines: [] }, { lines: 'missing' }],
    [{ lines: [{ skuId, quantity: 0 }] }, { lines: 'quantity' }],
    [{ lines: [{ skuId, quantity: 1.5 }] }, { lines: 'quantity' }],
    [{ lines: [{ skuId: 'x', quantity: 1 }] }, { lines: 'missing' }],
    [{ lines: Array.from({ length: 51 }, () => ({ skuId, quantity: 1 })) }, { lines: 'too_many' }],
    [{ requestId: '' }, { requestId: 'missing' }],
    [{ note: '萝'.repeat(201) }, { note: 'too_long' }],
  ])('names the field in trouble (%#)', (part, troubles) => {
    const sound = { requestId: 'r', lines: [{ skuId, quantity: 1 }] };
    expect(placeTroubles({ ...sound, ...part })).toEqual(troubles);
  });
});

describe('times of an order', () => {
  it('numbers it by the Shanghai day', () => {
    expect(drawnNumber(Date.parse('2026-11-23T16:00:00Z'), 42)).toBe('26112400000042');
  });

  it('takes claims for 48 hours after delivery, also when it is completed', () => {
    const deliveredAt = 1_000;
    const window = 48 * 3_600_000;
    expect(isClaimable({ status: 'delivered', deliveredAt }, deliveredAt + window - 1)).toBe(true);
    expect(isClaimable({ status: 'completed', deliveredAt }, deliveredAt)).toBe(true);
    expect(isClaimable({ status: 'completed', deliveredAt }, deliveredAt + window)).toBe(false);
    expect(isClaimable({ status: 'shipped', deliveredAt: null }, 0)).toBe(false);
  });
});
