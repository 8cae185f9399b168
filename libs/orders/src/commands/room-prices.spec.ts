import {
  DelistItem,
  ExpireFlashClaim,
  LiveSessionRow,
  ReserveFlash,
  ScheduleFlash,
  UpdateItem,
} from '@app/live-room';
import { newSku } from '@app/catalog/test';
import { requestHash } from '@app/outbox';
import { Clock, newId, type Actor } from '@app/platform';
import { FlashClaimRow, FlashDealRow } from '@app/promotions';
import { OrderLineRow } from '../order-line.row';
import { OrderRow } from '../order.row';
import { OrdersModule } from '../orders.module';
import { OrdersQueries } from '../orders.queries';
import { Course, newRoom, RECIPIENT, type TestRoom, type TestShop } from '../test';
import { CancelOrder } from './cancel-order';
import { CloseOrder } from './close-order';

let course: Course;

beforeEach(async () => {
  course = await Course.open([OrdersModule]);
});
afterEach(() => course.close());

async function market(): Promise<{ shop: TestShop; room: TestRoom }> {
  const shop = await course.shop();
  return { shop, room: await newRoom(course.rows, shop) };
}

const linesOf = (orderId: string) =>
  course.rows.find(OrderLineRow, { where: { orderId }, order: { position: 'ASC' } });
const startOf = async (sessionId: string) =>
  (await course.rows.findOneByOrFail(LiveSessionRow, { id: sessionId })).startedAt!;
const reserved = async ({ sku }: TestShop) => (await course.stock(sku.skuId)).reserved;

/** A deal of 5 at 39.90 that is open, and what the buyer reserved of it. */
async function claimed(
  { shop, room }: { shop: TestShop; room: TestRoom },
  quantity = 2,
  buyer: Actor = shop.buyer,
): Promise<{ deal: FlashDealRow; claim: FlashClaimRow }> {
  const ranges = { quantity: 5, perPersonMax: 2, countdownSeconds: 10, durationSeconds: 1_200 };
  const plan = { requestId: newId(), itemId: room.itemId, priceFen: 3_990n, ...ranges };
  const deal = await course.get(ScheduleFlash).run(room.moderator, plan);
  course.get(Clock).advance(10_000);
  const wish = { dealId: deal.id, quantity, requestId: newId() };
  return { deal, claim: await course.get(ReserveFlash).run(buyer, wish) };
}

describe('the price in a room', () => {
  it('is what an order out of it costs, and what its quote says; elsewhere the shop’s', async () => {
    const { shop, room } = await market();
    const line = { skuId: shop.sku.skuId, quantity: 2, seenPriceFen: 4_590n };
    const order = await course.place(shop, { lines: [line], liveSessionId: room.sessionId });
    expect(order.goodsFen).toBe(9_180n);
    expect(await linesOf(order.id)).toMatchObject([{ unitFen: 4_590n, listFen: 9_180n }]);
    const basket = { buyerId: '', lines: [line], regionCode: RECIPIENT.regionCode };
    const { draft } = await course.get(OrdersQueries).quote({ ...basket, liveSessionId: room.sessionId });
    expect(draft.goodsFen).toBe(9_180n);
    await expect(course.place(shop, { lines: [line] })).rejects.toMatchObject({
      code: 'price_changed',
      values: { priceFen: '4990' },
    });
    expect(await reserved(shop)).toBe(2);
  });

  it('that changed a moment ago is told with the new one, and nothing is ordered', async () => {
    const { shop, room } = await market();
    const lines = [{ skuId: shop.sku.skuId, quantity: 1, seenPriceFen: 4_590n }];
    await course.get(UpdateItem).run(room.moderator, { itemId: room.itemId, rev: 1, priceFen: 4_390n });
    await expect(course.place(shop, { lines, liveSessionId: room.sessionId })).rejects.toMatchObject({
      code: 'price_changed',
      values: { priceFen: '4390' },
    });
    expect(await reserved(shop)).toBe(0);
  });

  it('stays with the order, with the moment of the show, when name and price change later', async () => {
    const { shop, room } = await market();
    await course.rows.query('UPDATE live_sessions SET started_at = ? WHERE id = ?', [
      new Date(course.get(Clock).now() - 65_000),
      room.sessionId,
    ]);
    const order = await course.place(shop, { liveSessionId: room.sessionId });
    const kept = await linesOf(order.id);
    const placed = await course.rows.findOneByOrFail(OrderRow, { id: order.id });
    expect(placed.liveOffsetMs).toBe(placed.placedAt - (await startOf(room.sessionId)));
    expect(placed.liveOffsetMs).toBeGreaterThanOrEqual(65_000);
    await course.get(UpdateItem).run(room.moderator, { itemId: room.itemId, rev: 1, priceFen: 4_390n });
    await course.rows.query(`UPDATE products SET name = '换了名字' WHERE id = ?`, [kept[0]!.productId]);
    await course.rows.query('UPDATE skus SET price_fen = 1 WHERE id = ?', [shop.sku.skuId]);
    expect(await linesOf(order.id)).toEqual(kept);
    const { skuId, productId, productSlug, category, villageId, growerId, itemName, unitGrams } = kept[0]!;
    const { quantity, unitFen, listFen, discountFen, pictureUrl, pictureAlt, pictureGround } = kept[0]!;
    const shown = {
      ...{ skuId, productId, productSlug, category, villageId, growerId, itemName, unitGrams },
      ...{ quantity, unitFen, listFen, discountFen, pictureUrl, pictureAlt, pictureGround },
    };
    expect(requestHash(shown)).toBe(kept[0]!.sha256);
    expect((await course.place(shop, {})).liveOffsetMs).toBeNull();
  });

  it('ends with the listing', async () => {
    const { shop, room } = await market();
    await course.get(DelistItem).run(room.moderator, { itemId: room.itemId, rev: 1, reason: 'mistake' });
    const order = await course.place(shop, { liveSessionId: room.sessionId });
    expect(order.goodsFen).toBe(4_990n);
  });
});

describe('a flash claim', () => {
  it('is ordered at the deal’s price out of what the deal promised, beside other lines', async () => {
    const there = await market();
    const { shop, room } = there;
    const { claim } = await claimed(there);
    expect(await reserved(shop)).toBe(5);
    const { skuId } = shop.sku;
    const lines = [
      { skuId, quantity: 2, seenPriceFen: 3_990n, flashClaimId: claim.id },
      { skuId, quantity: 1, seenPriceFen: 4_590n },
    ];
    const order = await course.place(shop, { lines, liveSessionId: room.sessionId });
    expect(order.goodsFen).toBe(12_570n);
    const kept = (await linesOf(order.id)).map(({ quantity, unitFen }) => [quantity, unitFen]);
    expect(kept).toEqual([
      [1, 4_590n],
      [2, 3_990n],
    ]);
    expect(await reserved(shop)).toBe(6);
    const ordered = await course.rows.findOneByOrFail(FlashClaimRow, { id: claim.id });
    expect(ordered).toMatchObject({ status: 'ordered', orderId: order.id });
    await course.get(ExpireFlashClaim).react(await course.lastEvent('flash.claim_due', claim.id));
    expect(await reserved(shop)).toBe(6);
  });

  it('makes one order, of its own buyer, whole', async () => {
    const there = await market();
    const { shop } = there;
    const { claim } = await claimed(there);
    const line = { skuId: shop.sku.skuId, quantity: 2, flashClaimId: claim.id };
    const stranger = { ...shop, buyer: (await course.shop()).buyer };
    await expect(course.place(stranger, { lines: [line] })).rejects.toMatchObject({ code: 'not_found' });
    await expect(course.place(shop, { lines: [{ ...line, quantity: 1 }] })).rejects.toMatchObject({
      values: { lines: 'quantity' },
    });
    await expect(course.place(shop, { lines: [line, line] })).rejects.toMatchObject({
      values: { lines: 'twice' },
    });
    const other = await newSku(course.rows, {}, shop.sku);
    const wrong = { ...line, skuId: other.skuId };
    await expect(course.place(shop, { lines: [wrong] })).rejects.toMatchObject({ code: 'not_found' });
    const tries = await Promise.allSettled(
      Array.from({ length: 4 }, () => course.place(shop, { lines: [line] })),
    );
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    for (const each of tries)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'closed' });
    expect(await course.rows.countBy(OrderRow, { buyerId: shop.buyer.id })).toBe(1);
    expect(await reserved(shop)).toBe(5);
  });

  it('that expired is not ordered', async () => {
    const there = await market();
    const { claim } = await claimed(there);
    await course.get(ExpireFlashClaim).react(await course.lastEvent('flash.claim_due', claim.id));
    const line = { skuId: there.shop.sku.skuId, quantity: 2, flashClaimId: claim.id };
    await expect(course.place(there.shop, { lines: [line] })).rejects.toMatchObject({ code: 'closed' });
    expect(await reserved(there.shop)).toBe(5);
  });

  it('can be ordered a moment after its show, and has the short time to be paid', async () => {
    const there = await market();
    const { shop, room } = there;
    const { claim } = await claimed(there);
    await course.rows.query("UPDATE live_sessions SET status = 'ended' WHERE id = ?", [room.sessionId]);
    const held = { skuId: shop.sku.skuId, quantity: 2, flashClaimId: claim.id };
    const lines = [held, { skuId: shop.sku.skuId, quantity: 1 }];
    const liveSessionId = room.sessionId;
    await expect(course.place(shop, { lines, liveSessionId })).rejects.toMatchObject({ code: 'closed' });
    const order = await course.place(shop, { lines: [held], liveSessionId });
    expect(order.payBy - order.placedAt).toBe(15 * 60_000);
  });

  it.each(['closed', 'cancelled'] as const)('of an order that was %s goes back to the shop', async (end) => {
    const there = await market();
    const { shop } = there;
    const { deal, claim } = await claimed(there);
    const lines = [{ skuId: shop.sku.skuId, quantity: 2, flashClaimId: claim.id }];
    if (end === 'closed') {
      const order = await course.place(shop, { lines });
      await course.get(CloseOrder).react(await course.lastEvent('order.payment_due', order.id));
    } else {
      const order = await course.paid(shop, { lines });
      const cancel = { orderNumber: order.number, requestId: newId() };
      await course.get(CancelOrder).run(shop.buyer, cancel);
    }
    expect(await reserved(shop)).toBe(3);
    const left = await course.rows.findOneByOrFail(FlashDealRow, { id: deal.id });
    expect(left).toMatchObject({ claimed: 2, status: 'open' });
    const again = { dealId: deal.id, quantity: 1, requestId: newId() };
    await expect(course.get(ReserveFlash).run(shop.buyer, again)).rejects.toMatchObject({
      code: 'over_limit',
    });
  });
});
