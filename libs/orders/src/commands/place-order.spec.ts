import { newSku } from '@app/catalog/test';
import { buildShow } from '@app/live-room/test';
import { ConsignmentRow } from '@app/parcels';
import { DueRow } from '@app/payments';
import { GUEST, newId } from '@app/platform';
import { CouponClaimRow, CouponRow, CouponUseRow } from '@app/promotions';
import { OrderLineRow } from '../order-line.row';
import { OrderRow } from '../order.row';
import { OrdersModule } from '../orders.module';
import { Course, newCoupon, RECIPIENT, type TestShop } from '../test';
import { PlaceOrder } from './place-order';

let course: Course;

beforeAll(async () => {
  course = await Course.open([OrdersModule]);
});
afterAll(() => course.close());

const place = (shop: TestShop, more: object = {}) => course.place(shop, more);
const ordersOf = ({ buyer }: TestShop) => course.rows.countBy(OrderRow, { buyerId: buyer.id });

describe('placing an order', () => {
  it('promises the stock, consigns the goods, owes the sum and sets the time to pay', async () => {
    const shop = await course.shop();
    const order = await place(shop, {
      lines: [{ skuId: shop.sku.skuId, quantity: 2, seenPriceFen: 4_990n }],
    });

    expect(order).toMatchObject({ status: 'placed', goodsFen: 9_980n, discountFen: 0n, buyerMask: '沈**' });
    expect(order.freightFen).toBe(2_100n);
    expect(order.totalFen).toBe(12_080n);
    expect(order.payBy - order.placedAt).toBe(30 * 60_000);
    expect(order.number).toMatch(/^\d{14}$/);
    expect(await course.stock(shop.sku.skuId)).toEqual({ onHand: 100, reserved: 2 });
    const due = await course.rows.findOneByOrFail(DueRow, { orderId: order.id });
    expect(due).toMatchObject({
      amountFen: 12_080n,
      payerId: shop.buyer.id,
      payBy: order.payBy,
      closedAt: null,
    });
    const consignment = await course.rows.findOneByOrFail(ConsignmentRow, { orderId: order.id });
    expect(consignment).toMatchObject({ name: '沈青', street: RECIPIENT.street });
    const [timer] = await course.events('order.payment_due', order.id);
    const [due1]: { at: Date }[] = await course.rows.query(
      'SELECT due_at AS at FROM outbox_events WHERE id = ?',
      [timer?.id],
    );
    expect(due1?.at.getTime()).toBe(order.payBy);
    const [placed] = await course.events('order.placed', order.id);
    expect(placed?.payload).toEqual({
      orderId: order.id,
      allianceId: shop.sku.allianceId,
      liveSessionId: null,
      totalFen: 12_080n,
    });
  });

  it('keeps each line as it was shown, with a digest of it', async () => {
    const shop = await course.shop();
    const order = await place(shop);
    const [line] = await course.rows.findBy(OrderLineRow, { orderId: order.id });
    expect(line).toMatchObject({ itemName: '沙窝萝卜 5斤装', unitFen: 4_990n, listFen: 4_990n, quantity: 1 });
    expect(line?.sha256).toMatch(/^[0-9a-f]{64}$/);
    await course.rows.query('UPDATE skus SET price_fen = 9900 WHERE id = ?', [shop.sku.skuId]);
    const [later] = await course.rows.findBy(OrderLineRow, { orderId: order.id });
    expect(later?.unitFen).toBe(4_990n);
  });

  it('answers the same request with the same order, and refuses other content under its id', async () => {
    const shop = await course.shop();
    const input = shop.input();
    const first = await course.get(PlaceOrder).run(shop.buyer, input);
    expect((await course.get(PlaceOrder).run(shop.buyer, input)).id).toBe(first.id);
    const other = { ...input, note: '放门口' };
    await expect(course.get(PlaceOrder).run(shop.buyer, other)).rejects.toMatchObject({
      code: 'request_reused',
    });
    expect(await ordersOf(shop)).toBe(1);
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(1);
  });

  it('makes one order of fifty equal requests at once', async () => {
    const shop = await course.shop();
    const input = shop.input();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => course.get(PlaceOrder).run(shop.buyer, input)),
    );
    expect(new Set(answers.map((order) => order.number)).size).toBe(1);
    expect(await ordersOf(shop)).toBe(1);
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(1);
    expect(await course.events('order.placed', answers[0]!.id)).toHaveLength(1);
  });

  it('sells exactly what there is to a crowd', async () => {
    const shop = await course.shop({ onHand: 8 });
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => place(shop)));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(8);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'out_of_stock' });
    expect(await course.stock(shop.sku.skuId)).toEqual({ onHand: 8, reserved: 8 });
    expect(await ordersOf(shop)).toBe(8);
  });
});

describe('a refused order', () => {
  it.each([
    ['a quantity of 0', { quantity: 0 }, 'bad_input', { lines: 'quantity' }],
    ['a million of them', { quantity: 1_000_000 }, 'over_limit', { max: 20 }],
    ['a price of before', { quantity: 1, seenPriceFen: 3_990n }, 'price_changed', { priceFen: '4990' }],
    ['a SKU that is not there', { quantity: 1, skuId: newId() }, 'not_found', {}],
  ])('for %s leaves nothing behind', async (_, line, code, values) => {
    const shop = await course.shop();
    const input = { lines: [{ skuId: shop.sku.skuId, ...line }] };
    await expect(place(shop, input)).rejects.toMatchObject({ code, values });
    expect(await ordersOf(shop)).toBe(0);
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(0);
  });

  it.each([
    ['an address of 10,000 characters', { street: '河'.repeat(10_000) }, 'bad_input', { fields: ['street'] }],
    ['a phone that is none', { phone: '12' }, 'bad_input', { fields: ['phone'] }],
    ['a region that does not exist', { regionCode: '999999' }, 'not_deliverable', {}],
    [
      'a region that is not served',
      { regionCode: '540102' },
      'not_deliverable',
      { lines: ['沙窝萝卜 5斤装'] },
    ],
  ])('for %s leaves nothing behind', async (_, part, code, values) => {
    const shop = await course.shop();
    const refused = place(shop, { recipient: { ...RECIPIENT, ...part } });
    await expect(refused).rejects.toMatchObject({ code, values });
    expect(await ordersOf(shop)).toBe(0);
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(0);
  });

  it('takes goods of two alliances apart', async () => {
    const shop = await course.shop();
    const foreign = await newSku(course.rows);
    const lines = [shop.sku, foreign].map(({ skuId }) => ({ skuId, quantity: 1 }));
    await expect(place(shop, { lines })).rejects.toMatchObject({ code: 'mixed_alliances' });
  });

  it('wants fresh goods to be accepted as fresh goods', async () => {
    const shop = await course.shop();
    await expect(place(shop, { acceptsPerishable: false })).rejects.toMatchObject({
      code: 'perishable_not_accepted',
    });
    const dry = await course.shop({ isPerishable: false });
    expect((await place(dry, { acceptsPerishable: false })).isPerishable).toBe(false);
  });

  it('is placed by nobody who has not signed in', async () => {
    const shop = await course.shop();
    await expect(course.get(PlaceOrder).run(GUEST, shop.input())).rejects.toMatchObject({
      code: 'not_signed_in',
    });
  });

  it('gives back the first SKU when the second is sold out', async () => {
    const shop = await course.shop();
    const soldOut = await newSku(course.rows, { onHand: 0 }, shop.sku);
    const lines = [shop.sku, soldOut].map(({ skuId }) => ({ skuId, quantity: 1 }));
    await expect(place(shop, { lines })).rejects.toMatchObject({
      code: 'out_of_stock',
      values: { skuId: soldOut.skuId, available: 0 },
    });
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(0);
    expect(await ordersOf(shop)).toBe(0);
  });
});

describe('an order out of a room', () => {
  it('has 15 minutes to be paid, and needs a session on air of its own alliance', async () => {
    const shop = await course.shop();
    const show = await buildShow(course.rows);
    const sessionId = newId();
    const session = {
      id: sessionId,
      title: '采萝卜',
      cover: '/art/a.svg',
      request_id: newId(),
      request_hash: '',
    };
    const facts = {
      ...session,
      alliance_id: shop.sku.allianceId,
      brand_id: shop.sku.brandId,
      streamer_id: show.streamer.id,
      status: 'live',
      scheduled_at: new Date(),
      created_at: new Date(),
      media_state: 'offline',
    };
    const columns = Object.keys(facts);
    await course.rows.query(
      `INSERT INTO live_sessions (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      Object.values(facts),
    );
    const order = await place(shop, { liveSessionId: sessionId });
    expect(order.payBy - order.placedAt).toBe(15 * 60_000);
    expect(order.liveSessionId).toBe(sessionId);

    const other = await course.shop();
    await expect(place(other, { liveSessionId: sessionId })).rejects.toMatchObject({
      code: 'mixed_alliances',
    });
    await course.rows.query("UPDATE live_sessions SET status = 'ended' WHERE id = ?", [sessionId]);
    await expect(place(shop, { liveSessionId: sessionId })).rejects.toMatchObject({ code: 'closed' });
    expect(await ordersOf(shop)).toBe(1);
  });
});

describe('a coupon', () => {
  it('is cut over the lines and counted once', async () => {
    const shop = await course.shop();
    const beside = await newSku(course.rows, { priceFen: 2_680n }, shop.sku);
    const couponCode = await newCoupon(course.rows, shop);
    const lines = [
      { skuId: shop.sku.skuId, quantity: 2 },
      { skuId: beside.skuId, quantity: 1 },
    ];
    const order = await place(shop, { lines, couponCode });
    expect(order).toMatchObject({ goodsFen: 12_660n, discountFen: 1_000n });
    const kept = await course.rows.find(OrderLineRow, {
      where: { orderId: order.id },
      order: { position: 'ASC' },
    });
    expect(kept.map((line) => line.discountFen)).toEqual([788n, 212n]);
    expect(order.totalFen).toBe(12_660n - 1_000n + order.freightFen);
    expect(await course.rows.countBy(CouponUseRow, { orderId: order.id })).toBe(1);
  });

  it('is refused with the reason, and then nothing is promised', async () => {
    const shop = await course.shop();
    const two = [{ skuId: shop.sku.skuId, quantity: 2 }];
    const code = await newCoupon(course.rows, shop, { perPersonMax: 1 });
    await expect(place(shop, { couponCode: code })).rejects.toMatchObject({
      code: 'coupon_not_usable',
      values: { why: 'below_minimum' },
    });
    await expect(place(shop, { couponCode: 'NOSUCH' })).rejects.toMatchObject({ values: { why: 'unknown' } });
    await place(shop, { lines: two, couponCode: code });
    await expect(place(shop, { lines: two, couponCode: code })).rejects.toMatchObject({
      values: { why: 'used_up' },
    });
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(2);
    expect((await course.rows.findOneByOrFail(CouponRow, { code })).usedCount).toBe(1);
  });

  it('from a room is for whoever claimed one, and for nobody who only knows its code', async () => {
    const shop = await course.shop();
    const couponCode = await newCoupon(course.rows, shop, { needsClaim: true, perPersonMax: 1 });
    const lines = [{ skuId: shop.sku.skuId, quantity: 2 }];
    await expect(place(shop, { lines, couponCode })).rejects.toMatchObject({
      values: { why: 'not_claimed' },
    });
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(0);
    const { id: couponId } = await course.rows.findOneByOrFail(CouponRow, { code: couponCode });
    await course.rows.insert(CouponClaimRow, { couponId, personId: shop.buyer.id, claimedAt: Date.now() });
    expect((await place(shop, { lines, couponCode })).discountFen).toBe(1_000n);
  });

  it('is used no more often than there are, by any crowd', async () => {
    const shop = await course.shop();
    const couponCode = await newCoupon(course.rows, shop, { totalMax: 3, perPersonMax: 99 });
    const lines = [{ skuId: shop.sku.skuId, quantity: 2 }];
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => place(shop, { lines, couponCode })),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(3);
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ code: 'coupon_not_usable', values: { why: 'used_up' } });
    expect((await course.rows.findOneByOrFail(CouponRow, { code: couponCode })).usedCount).toBe(3);
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(6);
  });
});
