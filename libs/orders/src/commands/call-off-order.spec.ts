import { OriginTaskRow, ReportShort } from '@app/parcels';
import { packhouseOf } from '@app/parcels/test';
import { RefundPayment, RefundRow } from '@app/payments';
import { GUEST, newId, type Actor } from '@app/platform';
import { OrderLineRow } from '../order-line.row';
import type { OrderRow } from '../order.row';
import { OrdersModule } from '../orders.module';
import { accountantOf, Course, couponUsed, newCoupon } from '../test';
import { CancelOrder } from './cancel-order';
import { RefundShort } from './refund-short';

let course: Course;

beforeAll(async () => {
  course = await Course.open([OrdersModule], { AUTO_CONFIRM_SECONDS: '600' });
});
afterAll(() => course.close());

const refundsOf = (orderId: string) => course.rows.findBy(RefundRow, { orderId });
const cancel = (actor: Actor, order: OrderRow, requestId = newId()) =>
  course.get(CancelOrder).run(actor, { orderNumber: order.number, requestId });

describe('calling an order off', () => {
  it('withdraws it before it is paid', async () => {
    const shop = await course.shop();
    const placed = await course.place(shop);
    expect((await cancel(shop.buyer, placed)).status).toBe('closed');
    expect((await course.lastEvent('order.closed', placed.id)).payload.reason).toBe('withdrawn');
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(0);
  });

  it('returns everything once it is paid, coupon and stock included', async () => {
    const shop = await course.shop();
    const coupon = await newCoupon(course.rows, shop);
    const basket = { lines: [{ skuId: shop.sku.skuId, quantity: 2 }], couponCode: coupon };
    const order = await course.opened(shop, basket);
    const requestId = newId();
    expect((await cancel(shop.buyer, order, requestId)).status).toBe('cancelled');
    expect((await cancel(shop.buyer, order, requestId)).status).toBe('cancelled');
    const after = await course.order(order.id);
    expect(after.refundedFen).toBe(order.totalFen);
    expect((await course.boxes(order.id)).map((box) => box.status)).toEqual(['cancelled']);
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(0);
    expect(await couponUsed(course.rows, coupon)).toBe(0);
    const [line] = await course.rows.findBy(OrderLineRow, { orderId: order.id });
    const accepted = await course.events('refund.accepted', order.id);
    expect(accepted.map((event) => event.payload)).toMatchObject([
      {
        cause: 'cancelled',
        lines: [{ lineId: line?.id, quantity: 2, cashFen: 8_980n, couponFen: 1_000n }],
        freightFen: order.freightFen,
        totalFen: order.totalFen,
      },
    ]);
  });

  it('is too late when a box has left, and then nothing changes', async () => {
    const shop = await course.shop();
    const order = await course.opened(shop);
    const [box] = await course.boxes(order.id);
    await course.rows.update(box!.constructor, box!.id, { handedOverAt: Date.now() });
    await expect(cancel(shop.buyer, order)).rejects.toMatchObject({ code: 'step_not_allowed' });
    expect(await course.order(order.id)).toMatchObject({ status: 'paid', refundedFen: 0n });
    expect(await refundsOf(order.id)).toHaveLength(0);
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(1);
  });

  it('is for the buyer and for the offices of the alliance, nobody else', async () => {
    const shop = await course.shop();
    const order = await course.paid(shop);
    const stranger = await course.shop();
    await expect(cancel(GUEST, order)).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(cancel(stranger.buyer, order)).rejects.toMatchObject({ code: 'not_found' });
    const elsewhere = accountantOf(stranger.sku.allianceId);
    await expect(cancel(elsewhere, order)).rejects.toMatchObject({ code: 'not_found' });
    expect(await course.order(order.id)).toMatchObject({ status: 'paid', refundedFen: 0n });
    expect((await cancel(accountantOf(shop.sku.allianceId), order)).status).toBe('cancelled');
  });

  it('takes a requestId for one thing only', async () => {
    const shop = await course.shop();
    const [one, two] = [await course.place(shop), await course.place(shop)];
    const requestId = newId();
    await cancel(shop.buyer, one, requestId);
    await expect(cancel(shop.buyer, two, requestId)).rejects.toMatchObject({ code: 'request_reused' });
    expect((await course.order(two.id)).status).toBe('placed');
  });
});

describe('a crop that fails', () => {
  async function short(order: OrderRow, box: { id: string; villageId: string; allianceId: string }) {
    const task = await course.rows.findOneByOrFail(OriginTaskRow, { parcelId: box.id });
    await course.get(ReportShort).run(packhouseOf(box.allianceId, box.villageId), {
      requestId: newId(),
      taskId: task.id,
      reason: '霜冻',
    });
    await course.get(RefundShort).react(await course.lastEvent('task.short', order.id));
  }

  it('cancels an order of one box and returns all of it', async () => {
    const shop = await course.shop();
    const coupon = await newCoupon(course.rows, shop);
    const basket = { lines: [{ skuId: shop.sku.skuId, quantity: 2 }], couponCode: coupon };
    const order = await course.opened(shop, basket);
    const [box] = await course.boxes(order.id);
    await short(order, box!);
    expect(await course.order(order.id)).toMatchObject({ status: 'cancelled', refundedFen: order.totalFen });
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(0);
    expect(await couponUsed(course.rows, coupon)).toBe(0);
  });

  it('returns one box of two; the order goes on with the other and can still be called off', async () => {
    const shop = await course.shop();
    const far = await course.secondVillage(shop);
    const lines = [shop.sku, far.sku].map(({ skuId }) => ({ skuId, quantity: 1 }));
    const order = await course.opened(shop, { lines });
    const boxes = await course.boxes(order.id);
    const near = boxes.find((box) => box.villageId === shop.sku.villageId);
    await short(order, near!);
    expect(await course.order(order.id)).toMatchObject({ status: 'paid', refundedFen: 4_990n });
    expect((await cancel(shop.buyer, order)).status).toBe('cancelled');
    expect((await course.order(order.id)).refundedFen).toBe(order.totalFen);
    expect((await course.stock(shop.sku.skuId)).reserved).toBe(0);
    expect((await course.stock(far.sku.skuId)).reserved).toBe(0);
    expect((await refundsOf(order.id)).map((refund) => refund.cause)).toEqual(['short', 'cancelled']);
  });

  it('gives the coupon that had paid a whole box back to its fund, also where the buyer gets nothing', async () => {
    const shop = await course.shop();
    const far = await course.secondVillage(shop);
    const lines = [shop.sku, far.sku].map(({ skuId }) => ({ skuId, quantity: 1 }));
    const couponCode = await newCoupon(course.rows, shop, { faceFen: 9_979n, minFen: 9_980n });
    const order = await course.opened(shop, { lines, couponCode });
    const { id, totalFen, freightFen } = order;
    expect(totalFen).toBe(freightFen + 1n);
    const boxes = await course.boxes(id);
    await short(
      order,
      boxes.find((box) => box.villageId === shop.sku.villageId)!,
    );
    expect(await course.order(id)).toMatchObject({ status: 'paid', refundedFen: 0n });
    expect((await cancel(shop.buyer, order)).status).toBe('cancelled');
    const accepted = await course.events('refund.accepted', id);
    expect(accepted.map(({ payload }) => payload)).toMatchObject([
      { cause: 'short', totalFen: 0n, lines: [{ cashFen: 0n, couponFen: 4_990n }] },
      { cause: 'cancelled', totalFen, lines: [{ cashFen: 1n, couponFen: 4_989n }] },
    ]);
    // No provider is asked for nothing, and the books are told all the same.
    const [nothing] = accepted;
    await course.get(RefundPayment).react({ ...nothing!, name: 'refund.accepted' });
    expect((await refundsOf(id)).map((refund) => [refund.cause, refund.totalFen])).toEqual([
      ['cancelled', totalFen],
    ]);
  });

  it('ships the order when all other boxes had left already', async () => {
    const shop = await course.shop();
    const far = await course.secondVillage(shop);
    const lines = [shop.sku, far.sku].map(({ skuId }) => ({ skuId, quantity: 1 }));
    const order = await course.opened(shop, { lines });
    const [one, two] = await course.boxes(order.id);
    await course.handOver(one!);
    await short(order, two!);
    expect((await course.order(order.id)).status).toBe('shipped');
  });
});
