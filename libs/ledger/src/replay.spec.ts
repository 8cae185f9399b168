import { freshDatabase } from '@app/platform/test';
import { BooksWriter, FLOOR_PRICE, LIST_PRICE, NET_OF_COSTS, SplitRuleQueries, type OrderPosition } from '.';
import { positionOf, positionText } from './core';
import { I12 } from './invariants/i12';
import { OrderSplitRow } from './order-split.row';
import { BooksScene } from './test';

let scene: BooksScene;

beforeEach(async () => {
  scene = await BooksScene.start({}, await freshDatabase('replay'));
});
afterEach(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

async function book(): Promise<void> {
  while ((await scene.get(BooksWriter).drain()) > 0);
}
const faults = () => I12.run(scene.database.manager);
const recomputed = (orderId: string) => scene.get(SplitRuleQueries).recompute(orderId);

async function change(orderId: string, to: (position: OrderPosition) => OrderPosition): Promise<void> {
  const split = await scene.database.manager.findOneByOrFail(OrderSplitRow, { orderId });
  const position = positionText(to(positionOf(split.position)));
  await scene.database.manager.update(OrderSplitRow, orderId, { position });
}

describe('a split cut again', () => {
  it('from the stored event and its rule is equal, also after refunds before and after completion', async () => {
    await scene.addRule(2, FLOOR_PRICE, Date.now() - 1_000);
    const [first, second, third] = [await scene.pay(), await scene.pay(), await scene.pay({ paidAt: 1 })];
    await scene.refund(first, 500n, 50n);
    for (const sale of [first, second, third]) await scene.complete(sale);
    await scene.refund(second, 2_000n, 200n);
    await scene.refund(first, 8_480n, 950n);
    await book();
    expect(await recomputed(second.orderId)).toEqual({
      orderNumber: second.orderNumber,
      hasEvent: true,
      differences: [],
    });
    expect(await faults()).toEqual([]);
  });

  it('shows which figure of which order was changed', async () => {
    const [sale, other] = [await scene.pay(), await scene.pay()];
    await scene.complete(sale);
    await book();
    await change(sale.orderId, (position) => ({
      ...position,
      lines: position.lines.map((line) => ({
        ...line,
        shares: line.shares.map((share, at) => {
          if (at > 1) return share;
          return { ...share, shareFen: share.shareFen + (at === 0 ? -1n : 1n) };
        }),
      })),
    }));
    const found = await recomputed(sale.orderId);
    expect(found?.differences.map((each) => [each.what, each.stored, each.computed])).toEqual([
      [`PRODUCER.${scene.growerId}`, '6498 (7200, +1)', '6499 (7200, +1)'],
      [`STREAMER.${scene.streamerId}`, '904 (1000, +1)', '903 (1000, +1)'],
      // The entries were made of the true split.
      [`PRODUCER.${scene.growerId}`, '6499', '6498'],
      [`STREAMER.${scene.streamerId}`, '903', '904'],
    ]);
    expect((await recomputed(other.orderId))?.differences).toEqual([]);
    expect(await faults()).toHaveLength(4);
    expect((await faults())[0]?.says).toContain(
      `order ${sale.orderNumber}: PRODUCER.${scene.growerId} is 6498`,
    );
  });

  it('says when the event of an old order is not kept, and holds its figures against the entries all the same', async () => {
    const sale = await scene.pay();
    await scene.complete(sale);
    await book();
    await change(sale.orderId, ({ paidEventId: _dropped, ...position }) => position);
    expect(await recomputed(sale.orderId)).toMatchObject({ hasEvent: false, differences: [] });
  });
});

describe('a simulation', () => {
  const simulate = (after = LIST_PRICE, before: typeof LIST_PRICE | null = null) =>
    scene.get(SplitRuleQueries).simulate(scene.allianceId, { kind: 'days', count: 30 }, { before, after });

  it('tells yuan for each party before and after, and writes nothing', async () => {
    await scene.pay();
    const sale = await scene.pay();
    await scene.complete(sale);
    await book();
    const rows = async () => JSON.stringify(await scene.database.query('SELECT * FROM order_splits'));
    const kept = await rows();
    const report = await simulate();
    expect([report.orders, report.skipped, report.isCut, report.clauseLines]).toEqual([2, 0, false, [2]]);
    expect(report.parties.get(`PRODUCER.${scene.growerId}`)).toEqual({
      beforeFen: 12_998n,
      afterFen: 14_372n,
    });
    expect(report.parties.get(`STREAMER.${scene.streamerId}`)).toEqual({
      beforeFen: 1_806n,
      afterFen: 1_996n,
    });
    expect(await rows()).toBe(kept);
  });

  it('takes back what was refunded, and compares any two rules', async () => {
    const sale = await scene.pay();
    await scene.refund(sale, 8_980n, 1_000n);
    await scene.pay();
    await book();
    const report = await simulate(FLOOR_PRICE, NET_OF_COSTS);
    expect(report.orders).toBe(2);
    // 5 kg at 12 yuan are 60.00, and 72 % of the list price is more: the floor asks nothing here.
    expect(report.parties.get(`PRODUCER.${scene.growerId}`)).toEqual({ beforeFen: 6_499n, afterFen: 7_186n });
  });

  it('of settled periods takes the orders of settlements that were approved', async () => {
    const sale = await scene.pay();
    await scene.complete(sale);
    await book();
    const queries = scene.get(SplitRuleQueries);
    const rules = { before: null, after: LIST_PRICE };
    const periods = { kind: 'periods', count: 3 } as const;
    expect((await queries.simulate(scene.allianceId, periods, rules)).orders).toBe(0);
    await scene.database.query(
      "UPDATE settlements SET approved_at = UTC_TIMESTAMP(3), status = 'approved' WHERE alliance_id = ?",
      [scene.allianceId],
    );
    await scene.database.query(
      `INSERT INTO settlement_items (entry_seq, settlement_id)
       SELECT e.seq, s.id FROM journal_entries e JOIN settlements s ON s.alliance_id = e.alliance_id
       WHERE e.kind = 'accrual' AND e.alliance_id = ?`,
      [scene.allianceId],
    );
    expect((await queries.simulate(scene.allianceId, periods, rules)).orders).toBe(1);
  });
});
