import fc from 'fast-check';
import { Clock, DAY_MS } from '@app/platform';
import { OrderRow } from './order.row';
import { OrdersModule } from './orders.module';
import { Course, type TestShop } from './test';

const MAX = 5;
const RUNS = 12;

let course: Course;

beforeAll(async () => {
  course = await Course.open([OrdersModule]);
});
afterAll(() => course.close());

const shopOf = (): Promise<TestShop> => course.shop({ perPersonMax: MAX });
const buy = (shop: TestShop, quantity: number): Promise<OrderRow> =>
  course.place(shop, { lines: [{ skuId: shop.sku.skuId, quantity }] });
const reserved = async (shop: TestShop): Promise<number> => (await course.stock(shop.sku.skuId)).reserved;

describe('what one person may buy of a SKU', () => {
  it('counts all orders of the day, and leaves nothing of the one that is too much', async () => {
    const shop = await shopOf();
    await buy(shop, 3);
    const { skuId } = shop.sku;
    await expect(buy(shop, 3)).rejects.toMatchObject({
      code: 'over_limit',
      values: { skuId, itemName: '沙窝萝卜 5斤装', max: 5, bought: 3 },
    });
    expect(await course.rows.countBy(OrderRow, { buyerId: shop.buyer.id })).toBe(1);
    expect(await reserved(shop)).toBe(3);
    await buy(shop, 2);
    expect(await reserved(shop)).toBe(5);
  });

  it.each(['closed', 'cancelled'] as const)('does not count an order that is %s', async (status) => {
    const shop = await shopOf();
    const first = await buy(shop, 5);
    await expect(buy(shop, 1)).rejects.toMatchObject({ code: 'over_limit' });
    await course.rows.update(OrderRow, first.id, { status });
    await expect(buy(shop, 5)).resolves.toMatchObject({ status: 'placed' });
  });

  it('begins anew with the day in Shanghai', async () => {
    const shop = await shopOf();
    const first = await buy(shop, 5);
    const midnight = course.get(Clock).now();
    const today = midnight - ((midnight + 8 * 3_600_000) % DAY_MS);
    await course.rows.update(OrderRow, first.id, { placedAt: today });
    await expect(buy(shop, 1)).rejects.toMatchObject({ code: 'over_limit' });
    await course.rows.update(OrderRow, first.id, { placedAt: today - 1 });
    await expect(buy(shop, 5)).resolves.toMatchObject({ status: 'placed' });
  });

  it('is each person’s own', async () => {
    const [one, other] = [await shopOf(), await course.shop()];
    await buy(one, 5);
    await expect(
      course.place({ ...one, buyer: other.buyer }, { lines: [{ skuId: one.sku.skuId, quantity: 5 }] }),
    ).resolves.toMatchObject({ status: 'placed' });
  });

  it('is never exceeded by orders at once, and nothing that fits alone is lost', async () => {
    const quantities = fc.array(fc.integer({ min: 1, max: MAX }), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(quantities, async (wanted) => {
        const shop = await shopOf();
        const answers = await Promise.allSettled(wanted.map((quantity) => buy(shop, quantity)));
        const placed = wanted.filter((_, at) => answers[at]?.status === 'fulfilled');
        const total = placed.reduce((sum, quantity) => sum + quantity, 0);
        expect(total).toBeLessThanOrEqual(MAX);
        expect(await reserved(shop)).toBe(total);
        for (const [at, answer] of answers.entries()) {
          if (answer.status === 'fulfilled') continue;
          expect(answer.reason).toMatchObject({ code: 'over_limit' });
          expect(total + (wanted[at] ?? 0)).toBeGreaterThan(MAX);
        }
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});
