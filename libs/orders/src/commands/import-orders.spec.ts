import { OutboxEventRow, StepRow, type EventName } from '@app/outbox';
import { isMoneyEvent } from '@app/outbox/core';
import { OpenParcel, ParcelRow } from '@app/parcels';
import { Clock, MINUTE_MS, newId, type Actor } from '@app/platform';
import { OrderImports } from '../order-imports';
import { OrderRow } from '../order.row';
import { OrdersModule } from '../orders.module';
import { OrdersQueries } from '../orders.queries';
import { accountantOf, Course, type TestShop } from '../test';
import { CancelOrder } from './cancel-order';
import { CompleteOrder } from './complete-order';
import { ImportOrders } from './import-orders';
import { RefundShort } from './refund-short';

let course: Course;
let shop: TestShop;
let secretary: Actor;

beforeAll(async () => {
  course = await Course.open([OrdersModule]);
});
beforeEach(async () => {
  shop = await course.shop();
  secretary = secretaryOf(shop.sku.allianceId);
});
afterAll(() => course.close());

const HEAD = '平台,平台订单号,规格编码,数量,单价,付款时间,收货人,手机号,地区,详细地址,备注';
const secretaryOf = (allianceId: string): Actor => ({
  id: newId(),
  offices: [{ office: 'alliance_secretary', allianceId, villageId: null }],
});

interface Said {
  number?: string;
  quantity?: number;
  sku?: string;
  region?: string;
  phone?: string;
}
function line({
  number = 'D-1001',
  quantity = 2,
  sku = shop.sku.skuId,
  region = '天津市南开区',
  phone = '13800001111',
}: Said = {}) {
  const paidAt = new Date(course.get(Clock).now() + 8 * 3_600_000)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
  return `抖音,${number},${sku},${quantity},39.90,${paidAt},沈青,${phone},${region},黄河道 8 号 2 门,轻放`;
}
const bytes = (...lines: string[]) => Buffer.from([HEAD, ...lines].join('\r\n'));
const bring = (file: Uint8Array, isGoodOnly = false, who = secretary) =>
  course.get(ImportOrders).run(who, { allianceId: shop.sku.allianceId, file, isGoodOnly });
const orders = () => course.rows.findBy(OrderRow, { allianceId: shop.sku.allianceId });
const reserved = async () => (await course.stock(shop.sku.skuId)).reserved;

describe('orders of another platform', () => {
  it('promise their goods and open their boxes, and no money event speaks of them', async () => {
    await bring(bytes(line()));
    const [order] = await orders();
    expect(order).toMatchObject({
      ...{ status: 'paid', platform: '抖音', platformNumber: 'D-1001', buyerId: null, paymentId: null },
      ...{ goodsFen: 7_980n, totalFen: 7_980n, freightFen: 0n, liveSessionId: null, note: '轻放' },
    });
    expect(await reserved()).toBe(2);
    await course.get(OpenParcel).react(await course.lastEvent('order.imported', order!.id));
    const [box] = await course.rows.findBy(ParcelRow, { orderId: order!.id });
    expect(box).toMatchObject({ orderNumber: order!.number, villageId: shop.sku.villageId });
    await course.handOver(box!);
    await course.sign(box!);
    await course.get(CompleteOrder).react(await course.lastEvent('order.receipt_due', order!.id));
    expect((await course.order(order!.id)).status).toBe('completed');
    const told = await course.rows
      .createQueryBuilder(OutboxEventRow, 'event')
      .where('event.payload LIKE :id', { id: `%${order!.id}%` })
      .getMany();
    expect(told.filter(({ name }) => isMoneyEvent(name as EventName))).toEqual([]);
    expect(told.map(({ name }) => name)).toContain('order.import_completed');
    expect(told.map(({ isBooked }) => isBooked)).toEqual(told.map(() => null));
  });

  it('come in once, however often and however many at once their file is sent', async () => {
    const file = bytes(line(), line({ number: 'D-1002' }));
    await Promise.all([bring(file), bring(file), bring(file)]);
    await bring(file);
    expect((await orders()).map(({ platformNumber }) => platformNumber).sort()).toEqual(['D-1001', 'D-1002']);
    expect(await reserved()).toBe(4);
    const again = await course.get(OrderImports).check(secretary, shop.sku.allianceId, file);
    expect(again.map(({ troubles }) => troubles)).toEqual([['imported'], ['imported']]);
  });

  it('come in whole or not at all, or the good ones alone', async () => {
    const file = bytes(
      ...[line(), line({ number: 'D-2', sku: 'NONE' }), line({ number: 'D-1003', sku: 'NONE' })],
      ...[
        line({ number: 'D-1004', region: '西藏自治区拉萨市城关区' }),
        line({ number: 'D-1005', phone: '1' }),
      ],
      line({ number: 'D-1006', quantity: 99 }),
    );
    await expect(bring(file)).rejects.toMatchObject({ code: 'bad_input', values: { file: 'file_lines' } });
    expect([await orders(), await reserved()]).toEqual([[], 0]);
    const done = await bring(file, true);
    expect(done.map(({ troubles }) => troubles)).toEqual([
      ...[[], ['number', 'sku'], ['sku'], ['not_sent'], ['phone'], ['no_stock']],
    ]);
    expect(await reserved()).toBe(2);
  });

  it('are found by the name of their goods too, and read in GBK', async () => {
    const { itemName } = (
      await course.get(OrderImports).check(secretary, shop.sku.allianceId, bytes(line()))
    )[0]!;
    await bring(bytes(line({ sku: itemName ?? '' })));
    expect(await reserved()).toBe(2);
    // 平台 in GBK; the rest of its head is missing, so it was read.
    const gbk = Uint8Array.from([0xc6, 0xbd, 0xcc, 0xa8, 0x0a]);
    await expect(bring(gbk)).rejects.toMatchObject({ values: { file: 'file_columns' } });
    await expect(bring(Uint8Array.from([0xff, 0xfe, 0x00]))).rejects.toMatchObject({
      values: { file: 'file_kind' },
    });
    await expect(bring(new Uint8Array(1_024 * 1_024 + 1))).rejects.toMatchObject({
      values: { file: 'too_large' },
    });
  });

  it('are brought in by the alliance’s secretary alone', async () => {
    const { allianceId } = shop.sku;
    await expect(bring(bytes(line()), false, accountantOf(allianceId))).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await expect(bring(bytes(line()), false, shop.buyer)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(bring(bytes(line()), false, secretaryOf(newId()))).rejects.toMatchObject({
      code: 'not_found',
    });
    const check = course.get(OrderImports).check(secretaryOf(newId()), allianceId, bytes(line()));
    await expect(check).rejects.toMatchObject({ code: 'not_found' });
    expect([await orders(), await reserved()]).toEqual([[], 0]);
  });

  it('are never sold twice over when shoppers buy the rest at once', async () => {
    const file = bytes(...[1, 2, 3].map((n) => line({ number: `D-900${n}`, quantity: 20 })));
    const some = Array.from({ length: 5 }, () =>
      course.place(shop, { requestId: newId(), lines: [{ skuId: shop.sku.skuId, quantity: 10 }] }),
    );
    await Promise.allSettled([bring(file, true), ...some]);
    const stock = await course.stock(shop.sku.skuId);
    const lines: { sold: string }[] = await course.rows.query(
      'SELECT COALESCE(SUM(quantity), 0) AS sold FROM order_lines WHERE sku_id = ?',
      [shop.sku.skuId],
    );
    expect(stock.reserved).toBe(Number(lines[0]!.sold));
    expect(stock.reserved).toBeLessThanOrEqual(stock.onHand);
  });

  it('that are called off or short give their goods back, and no money: that goes back there', async () => {
    await bring(bytes(line(), line({ number: 'D-1002' })));
    const [one, two] = await orders();
    const cancel = { orderNumber: one!.number, requestId: newId() };
    await course.get(CancelOrder).run(secretary, cancel);
    expect(await course.order(one!.id)).toMatchObject({ status: 'cancelled', refundedFen: 7_980n });
    expect(await reserved()).toBe(2);
    await course.get(OpenParcel).react(await course.lastEvent('order.imported', two!.id));
    const [box] = await course.boxes(two!.id);
    const [sold]: { id: string }[] = await course.rows.query(
      'SELECT id FROM order_lines WHERE order_id = ?',
      [two!.id],
    );
    const { id: parcelId, orderId, allianceId } = box!;
    await course.rows.update(ParcelRow, parcelId, { status: 'cancelled' });
    const short = {
      taskId: newId(),
      parcelId,
      orderId,
      allianceId,
      lines: [{ lineId: sold!.id, quantity: 2 }],
    };
    await course.get(RefundShort).react(course.made('task.short', short));
    expect(await course.order(two!.id)).toMatchObject({ status: 'cancelled', refundedFen: 7_980n });
    expect(await course.events('refund.accepted', allianceId)).toEqual([]);
    expect(await course.rows.countBy(StepRow, { thingId: two!.id, step: 'cancel' })).toBe(1);
  });

  it('have a file to fill in that refuses itself line by line, and nothing in it runs', async () => {
    const file = Buffer.from(await course.get(OrderImports).template(secretary, shop.sku.allianceId));
    const lines = await course.get(OrderImports).check(secretary, shop.sku.allianceId, file);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ itemName: expect.any(String) as string, skuId: shop.sku.skuId });
    expect(lines[0]!.troubles).toContain('number');
  });
});

describe('what other platforms sold', () => {
  it('is counted by platform for the time of a show, in pieces, and for its own alliance alone', async () => {
    const queries = course.get(OrdersQueries);
    const paidAt = Math.floor(course.get(Clock).now() / MINUTE_MS) * MINUTE_MS;
    await bring(bytes(line(), line({ number: 'D-1002', quantity: 1 })));
    const { allianceId } = shop.sku;
    const sold = [{ platform: '抖音', orders: 2, quantity: 3 }];
    expect(await queries.soldElsewhere(allianceId, paidAt - MINUTE_MS, paidAt + MINUTE_MS)).toEqual(sold);
    expect(await queries.soldElsewhere(allianceId, paidAt + MINUTE_MS, paidAt + 2 * MINUTE_MS)).toEqual([]);
    expect(await queries.soldElsewhere(newId(), paidAt - MINUTE_MS, paidAt + MINUTE_MS)).toEqual([]);
  });
});
