import { GUEST, newId, type Actor } from '@app/platform';
import { OrdersModule } from '../orders.module';
import { accountantOf, Course } from '../test';
import { CompleteOrder } from './complete-order';
import { ConfirmReceipt } from './confirm-receipt';

let course: Course;

beforeAll(async () => {
  course = await Course.open([OrdersModule], { AUTO_CONFIRM_SECONDS: '600' });
});
afterAll(() => course.close());

describe('an order follows its boxes', () => {
  it('is shipped when all have left and delivered when all are signed for', async () => {
    const shop = await course.shop();
    const far = await course.secondVillage(shop);
    const lines = [shop.sku, far.sku].map(({ skuId }) => ({ skuId, quantity: 1 }));
    const order = await course.opened(shop, { lines });
    const [one, two] = await course.boxes(order.id);
    await course.handOver(one!);
    expect((await course.order(order.id)).status).toBe('packing');
    await course.handOver(two!);
    expect((await course.order(order.id)).status).toBe('shipped');
    await course.sign(two!);
    expect((await course.order(order.id)).status).toBe('shipped');
    await course.sign(one!);
    const delivered = await course.order(order.id);
    expect(delivered.status).toBe('delivered');
    for (const name of ['order.packing', 'order.shipped', 'order.delivered', 'order.receipt_due'] as const)
      expect(await course.events(name, order.id)).toHaveLength(1);
    expect(delivered.receiptDueAt! - delivered.deliveredAt!).toBeGreaterThanOrEqual(600_000);
  });

  it('is completed by the buyer, once, and by nobody else', async () => {
    const shop = await course.shop();
    const order = await course.delivered(shop);
    const confirm = (actor: Actor, requestId = newId()) =>
      course.get(ConfirmReceipt).run(actor, { orderNumber: order.number, requestId });
    await expect(confirm(GUEST)).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(confirm(accountantOf(shop.sku.allianceId))).rejects.toMatchObject({ code: 'not_found' });
    expect((await course.order(order.id)).status).toBe('delivered');
    const requestId = newId();
    expect((await confirm(shop.buyer, requestId)).status).toBe('completed');
    expect((await confirm(shop.buyer, requestId)).status).toBe('completed');
    await expect(confirm(shop.buyer)).rejects.toMatchObject({ code: 'step_not_allowed' });
    const done = await course.events('order.completed', order.id);
    expect(done.map((event) => event.payload.deliveredAt)).toEqual([order.deliveredAt]);
  });

  it('says of goods that keep how much longer their money rests, and nothing of fresh ones', async () => {
    const rests = [];
    for (const isPerishable of [true, false]) {
      const shop = await course.shop({ isPerishable });
      const order = await course.delivered(shop);
      await course.get(ConfirmReceipt).run(shop.buyer, { orderNumber: order.number, requestId: newId() });
      const { payload } = await course.lastEvent('order.completed', order.id);
      rests.push(payload.longerHoldbackSeconds);
    }
    expect(rests).toEqual([undefined, 5 * 86_400]);
  });

  it('completes by itself, and waits while the courier has taken a signature back', async () => {
    const shop = await course.shop();
    const order = await course.delivered(shop);
    const due = await course.lastEvent('order.receipt_due', order.id);
    const [box] = await course.boxes(order.id);
    await course.rows.update(box!.constructor, box!.id, { signedAt: null });
    await course.get(CompleteOrder).react(due);
    expect((await course.order(order.id)).status).toBe('delivered');
    const again = await course.lastEvent('order.receipt_due', order.id);
    expect(again.id).not.toBe(due.id);
    await course.rows.update(box!.constructor, box!.id, { signedAt: Date.now() });
    await course.get(CompleteOrder).react(again);
    expect((await course.order(order.id)).status).toBe('completed');
  });
});
