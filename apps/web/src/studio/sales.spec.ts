import type { ConsoleSale } from '@app/live-room/core';
import { salesNow } from './sales';
import type { Sums } from './session.screen';

const AT = Date.parse('2026-11-24T12:00:00.000Z');

function read(orders: string[]): Sums {
  return {
    orderCount: orders.length,
    quantity: orders.length,
    salesFen: String(orders.length * 1_000),
    viewersPeak: 0,
    orders: orders.map((orderNumber) => ({
      orderNumber,
      buyerMask: '沈**',
      items: '旱黄瓜 3斤 ×1',
      totalFen: '1000',
      paidAt: new Date(AT).toISOString(),
    })),
    minutes: [],
    uniqueViewers: 0,
    sources: [],
    pins: [],
  };
}

function heard(orderNumber: string, at = AT + 1): ConsoleSale {
  return { q: 1, sale: { orderNumber, mask: '李**', items: '新米 10斤 ×1', qty: 1, totalFen: '5800', at } };
}

describe('the sums of a console', () => {
  it('add what the stream tells to what was read, newest first', () => {
    const now = salesNow(read(['1']), [heard('2'), heard('3')]);
    expect(now.orders).toBe(3);
    expect(now.salesFen).toBe(12_600n);
    expect(now.feed.map((sale) => sale.key)).toEqual(['3', '2', '1']);
  });

  it('count an order once that comes by both ways', () => {
    const now = salesNow(read(['1']), [heard('1'), heard('2')]);
    expect(now.orders).toBe(2);
    expect(now.salesFen).toBe(6_800n);
  });

  it('do not count again an old order that the read counts but does not list', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => String(at));
    const sums = { ...read(hundred), orderCount: 250, salesFen: '250000' };
    expect(salesNow(sums, [heard('older', AT - 60_000)]).orders).toBe(250);
  });
});
