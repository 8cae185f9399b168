import { SealShow, ShowReports, TallySale, type ShowReport } from '@app/live-room';
import { agreementOf, SHARED_STREAMS } from '@app/live-room/core';
import { OrdersModule } from '../orders.module';
import { OrdersQueries } from '../orders.queries';
import { Course, newRoom, RECIPIENT, type TestRoom, type TestShop } from '../test';

let course: Course;
let shop: TestShop;
let room: TestRoom;

beforeEach(async () => {
  course = await Course.open([OrdersModule]);
  shop = await course.shop();
  room = await newRoom(course.rows, shop);
});
afterEach(() => course.close());

/** Placed in the show and paid; the room hears of it as in a market. */
async function sold(quantity: number): Promise<string> {
  const { sessionId } = room;
  const lines = [{ skuId: shop.sku.skuId, quantity }];
  const order = await course.paid(shop, { liveSessionId: sessionId, lines });
  await course.get(TallySale).react(await course.lastEvent('order.paid', order.id));
  return order.id;
}

async function sealed(): Promise<ShowReport> {
  const { sessionId } = room;
  const ended = { sessionId, allianceId: shop.sku.allianceId };
  await course.get(SealShow).react(course.made('session.ended', ended));
  return (await course.get(ShowReports).read(sessionId))!;
}

async function ordersNow() {
  const orders = course.get(OrdersQueries);
  const [{ orders: count, totalFen }, skus] = [
    await orders.paidIn(room.sessionId),
    await orders.soldIn(room.sessionId),
  ];
  return { orders: count, totalFen, quantity: skus.reduce((sum, { quantity }) => sum + quantity, 0) };
}

describe('the sums of a show', () => {
  it('are those of its paid orders, and of no other', async () => {
    await sold(1);
    await sold(2);
    await course.place(shop, { liveSessionId: room.sessionId });
    await course.paid(shop);
    const { numbers } = await sealed();
    const now = await ordersNow();
    expect(numbers).toMatchObject({ orders: 2, quantity: 3, byItem: [[room.itemId, 3]] });
    expect(now).toEqual({ orders: 2, quantity: 3, totalFen: BigInt(numbers.salesFen) });
    expect(agreementOf(numbers, now)).toBe('same');
  });

  it('say what was paid for after the seal as later, and any other change as a difference', async () => {
    const first = await sold(1);
    const { numbers } = await sealed();
    const lines = [{ skuId: shop.sku.skuId, quantity: 2 }];
    await course.paid(shop, { liveSessionId: room.sessionId, lines });
    expect(agreementOf(numbers, await ordersNow())).toBe('later');
    // One order again, as sealed, and another one than was sealed.
    await course.rows.query('UPDATE orders SET live_session_id = NULL WHERE id = ?', [first]);
    expect((await ordersNow()).orders).toBe(1);
    expect(agreementOf(numbers, await ordersNow())).toBe('differs');
  });

  it('keep apart what is settled, what went back, and what may still change', async () => {
    const done = await sold(1);
    await sold(2);
    const orders = course.get(OrdersQueries);
    expect(await orders.paidIn(room.sessionId)).toMatchObject({ refundedFen: 0n, settledFen: 0n });
    await course.rows.query("UPDATE orders SET status = 'completed', refunded_fen = 100 WHERE id = ?", [
      done,
    ]);
    const [{ totalFen }] = await course.rows.query(
      'SELECT CAST(total_fen AS CHAR) AS totalFen FROM orders WHERE id = ?',
      [done],
    );
    const settledFen = BigInt(totalFen) - 100n;
    expect(await orders.paidIn(room.sessionId)).toMatchObject({ refundedFen: 100n, settledFen });
  });

  it('tell everyone nothing of who bought', async () => {
    await sold(2);
    const { heads } = await sealed();
    const reports = course.get(ShowReports);
    const pages = await Promise.all(
      SHARED_STREAMS.map((stream) =>
        reports.events(room.sessionId, stream, { after: 0, upTo: heads[stream].seq }),
      ),
    );
    const said = JSON.stringify(pages);
    expect(said).toContain('"m":"沈**"');
    for (const secret of [RECIPIENT.name, RECIPIENT.phone, RECIPIENT.street, shop.buyer.id])
      expect(said).not.toContain(secret);
  });
});
