import type { Tx } from '@app/outbox';
import { PaymentRow, RefundRow, StartPayment } from '@app/payments';
import { Clock, GUEST, HOUR_MS, newId, type Actor } from '@app/platform';
import { OrderLineRow } from '../order-line.row';
import type { OrderRow } from '../order.row';
import { OrdersModule } from '../orders.module';
import { lockPayable } from '../payable-order';
import { Course, couponUsed, newCoupon } from '../test';
import { CloseOrder } from './close-order';
import { MarkOrderPaid } from './mark-order-paid';

let course: Course;

beforeAll(async () => {
  course = await Course.open([OrdersModule], { AUTO_CONFIRM_SECONDS: '600' });
});
afterAll(() => course.close());

const refundsOf = (orderId: string) => course.rows.findBy(RefundRow, { orderId });
const close = async (order: OrderRow) =>
  course.get(CloseOrder).react(await course.lastEvent('order.payment_due', order.id));

describe('the money of an order', () => {
  it('makes it paid, with all facts for those who follow', async () => {
    const shop = await course.shop();
    const order = await course.paid(shop);
    const [line] = await course.rows.findBy(OrderLineRow, { orderId: order.id });
    const { payload } = await course.lastEvent('order.paid', order.id);
    expect(payload).toMatchObject({
      orderNumber: order.number,
      buyerMask: '沈**',
      streamerId: '',
      provider: 'sandbox',
      providerFeeFen: 30n,
      totalFen: order.totalFen,
      freightCostFen: order.freightCostFen,
      lines: [{ lineId: line?.id, growerId: shop.sku.growerId, listFen: 4_990n, discountFen: 0n }],
    });
    expect(order).toMatchObject({ status: 'paid', paymentId: payload.paymentId, paidAt: payload.paidAt });
    expect(
      JSON.stringify(
        await course.rows.query('SELECT payload FROM outbox_events WHERE payload LIKE ?', [`%${order.id}%`]),
      ),
    ).not.toContain('13800001111');
  });

  it('is told to the room without a name when the buyer asked for that before paying', async () => {
    const shop = await course.shop();
    const placed = await course.place(shop);
    const captured = await course.capture(await course.startPayment(shop, placed));
    const own = { id: shop.buyer.id };
    await course.rows.transaction(async (rows) => {
      await lockPayable({ rows } as Tx, placed.id);
      // The person is not locked by the order: this would wait for the transaction around it.
      await course.rows.query('UPDATE persons SET unnamed_since = NOW(3) WHERE id = ?', [own.id]);
    });
    await course.get(MarkOrderPaid).react(captured);
    const { payload } = await course.lastEvent('order.paid', placed.id);
    expect(payload).toMatchObject({ buyerId: own.id, buyerMask: '**' });
    expect((await course.order(placed.id)).buyerMask).toBe('沈**');
  });

  it('makes it paid once, however often the message comes', async () => {
    const shop = await course.shop();
    const placed = await course.place(shop);
    const captured = await course.capture(await course.startPayment(shop, placed));
    await Promise.all([1, 2, 3].map(() => course.get(MarkOrderPaid).react(captured)));
    expect(await course.events('order.paid', placed.id)).toHaveLength(1);
    expect(await refundsOf(placed.id)).toHaveLength(0);
  });

  it('goes back when the order is closed', async () => {
    const shop = await course.shop();
    const placed = await course.place(shop);
    const payment = await course.startPayment(shop, placed);
    await close(placed);
    expect((await course.rows.findOneByOrFail(PaymentRow, { id: payment.id })).status).toBe('expired');
    await course.get(MarkOrderPaid).react(await course.capture(payment));
    expect((await course.order(placed.id)).status).toBe('closed');
    const [orphaned] = await course.events('payment.orphaned', placed.id);
    expect(orphaned?.payload).toMatchObject({
      paymentId: payment.id,
      amountFen: placed.totalFen,
      feeFen: 30n,
    });
    const [accepted] = await course.events('refund.accepted', placed.id);
    expect(accepted?.payload).toMatchObject({ cause: 'orphaned', lines: null, totalFen: placed.totalFen });
    expect(await course.events('order.paid', placed.id)).toHaveLength(0);
  });

  it('goes back when it comes a second time or is another amount', async () => {
    const shop = await course.shop();
    const placed = await course.place(shop);
    const [one, two] = [await course.startPayment(shop, placed), await course.startPayment(shop, placed)];
    await course.get(MarkOrderPaid).react(await course.capture(one, placed.totalFen - 1n));
    expect((await course.order(placed.id)).status).toBe('placed');
    await course.get(MarkOrderPaid).react(await course.capture(two));
    expect((await course.order(placed.id)).status).toBe('paid');
    const refunds = await refundsOf(placed.id);
    expect(refunds.map(({ paymentId, totalFen }) => [paymentId, totalFen])).toEqual([
      [one.id, placed.totalFen - 1n],
    ]);
  });

  it.each(Array.from({ length: 6 }, (_, index) => [index]))(
    'and the end of the time have one winner when they race (%i)',
    async () => {
      const shop = await course.shop();
      const placed = await course.place(shop);
      const captured = await course.capture(await course.startPayment(shop, placed));
      await Promise.all([close(placed), course.get(MarkOrderPaid).react(captured)]);
      const order = await course.order(placed.id);
      const counts = {
        paid: (await course.events('order.paid', order.id)).length,
        closed: (await course.events('order.closed', order.id)).length,
        refunds: (await refundsOf(order.id)).length,
        reserved: (await course.stock(shop.sku.skuId)).reserved,
      };
      if (order.status === 'paid') expect(counts).toEqual({ paid: 1, closed: 0, refunds: 0, reserved: 1 });
      else {
        expect(order.status).toBe('closed');
        expect(counts).toEqual({ paid: 0, closed: 1, refunds: 1, reserved: 0 });
      }
    },
  );
});

describe('an order that nobody pays', () => {
  it('is closed: stock and coupon are free, nothing can be paid', async () => {
    const shop = await course.shop();
    const coupon = await newCoupon(course.rows, shop);
    const basket = { lines: [{ skuId: shop.sku.skuId, quantity: 2 }], couponCode: coupon };
    const placed = await course.place(shop, basket);
    expect(await couponUsed(course.rows, coupon)).toBe(1);
    await close(placed);
    await close(placed);
    expect(await course.order(placed.id)).toMatchObject({ status: 'closed' });
    expect(await course.stock(shop.sku.skuId)).toEqual({ onHand: 100, reserved: 0 });
    expect(await couponUsed(course.rows, coupon)).toBe(0);
    expect((await course.lastEvent('order.closed', placed.id)).payload.reason).toBe('not_paid');
    await expect(course.startPayment(shop, placed)).rejects.toMatchObject({ code: 'step_not_allowed' });
    expect(await course.rows.countBy(PaymentRow, { orderId: placed.id })).toBe(0);
  });

  it('is left alone when it was paid in time', async () => {
    const shop = await course.shop();
    const order = await course.paid(shop);
    await close(order);
    expect((await course.order(order.id)).status).toBe('paid');
  });
});

describe('starting to pay', () => {
  const way = { provider: 'sandbox', method: 'alipay' } as const;
  const start = (actor: Actor, order: OrderRow, requestId = newId()) =>
    course.get(StartPayment).run(actor, { orderNumber: order.number, requestId, ...way });

  it('makes one payment of equal requests, also at once', async () => {
    const shop = await course.shop();
    const order = await course.place(shop);
    const requestId = newId();
    const payments = await Promise.all(Array.from({ length: 10 }, () => start(shop.buyer, order, requestId)));
    expect(new Set(payments.map((payment) => payment.id)).size).toBe(1);
    expect(payments[0]).toMatchObject({
      status: 'pending',
      amountFen: order.totalFen,
      expiresAt: order.payBy,
    });
    const other = { orderNumber: order.number, requestId, provider: 'sandbox', method: 'card' } as const;
    await expect(course.get(StartPayment).run(shop.buyer, other)).rejects.toMatchObject({
      code: 'request_reused',
    });
  });

  it('is for the buyer, for an order that is open, in time, and not paid yet', async () => {
    const shop = await course.shop();
    const [order, late] = [await course.place(shop), await course.place(shop)];
    await expect(start(GUEST, order)).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(start((await course.shop()).buyer, order)).rejects.toMatchObject({ code: 'not_found' });
    expect(await course.rows.countBy(PaymentRow, { orderId: order.id })).toBe(0);
    await course.capture(await start(shop.buyer, order));
    await expect(start(shop.buyer, order)).rejects.toMatchObject({ code: 'step_not_allowed' });
    course.get(Clock).advance(HOUR_MS);
    await expect(start(shop.buyer, late)).rejects.toMatchObject({ code: 'step_not_allowed' });
    course.get(Clock).advance(-HOUR_MS);
    expect(await course.rows.countBy(PaymentRow, { orderId: late.id })).toBe(0);
  });
});
