import { wallClock } from './clock';
import { SALT, SpecShop } from './spec-shop';

describe('a thousand parcels', () => {
  it('are sold, carried and told of on the wall clock in under ten seconds', async () => {
    const shop = await SpecShop.open({ clock: wallClock, daySeconds: 1 });
    const began = Date.now();
    for (let from = 0; from < 1000; from += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, index) => shop.followed(`P${from + index}`, { salt: SALT })),
      );
    }
    while (!shop.courier.waybills().every((each) => each.isFinished && each.isTold)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const tookMs = Date.now() - began;
    const waybills = shop.courier.waybills();
    await shop.close();
    expect(new Set(waybills.map((each) => each.number)).size).toBe(1000);
    expect(waybills.every((each) => each.code === '301')).toBe(true);
    expect(shop.pushes).toHaveLength(6000);
    expect(tookMs).toBeLessThan(10_000);
  });
});
