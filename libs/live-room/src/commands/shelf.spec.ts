import { Transactions } from '@app/outbox';
import { countSold } from '@app/catalog';
import { newId, type Actor } from '@app/platform';
import { SessionItemRow } from '../session-item.row';
import { SessionPinRow } from '../session-pin.row';
import { ShelfQueries } from '../shelf.queries';
import { refusal, shopper, Stage, type Scene } from '../test';
import { DelistItem } from './delist-item';
import { EndSession } from './end-session';
import { ListItem } from './list-item';
import { PinItem } from './pin-item';
import { ReorderItems } from './reorder-items';
import { UpdateItem, type UpdateItemInput } from './update-item';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const itemNow = (id: string) => stage.rows.findOneByOrFail(SessionItemRow, { id });
const update = ({ show, items }: Scene, more: Partial<UpdateItemInput>, by: Actor = show.moderator) =>
  stage.get(UpdateItem).run(by, { itemId: items[0]!.id, rev: 1, ...more });

/** So many were really sold at that price, now. */
function sold(item: SessionItemRow, unitFen: bigint, quantity = 1, discountFen = 0n): Promise<void> {
  const { skuId, productId } = item;
  const line = { skuId, productId, quantity, listFen: unitFen * BigInt(quantity), discountFen };
  return stage.get(Transactions).run((tx) => countSold(tx, [line]));
}

describe('a good on the shelf', () => {
  it('is listed at the end with its unit and weight, once', async () => {
    const scene = await stage.planned(50, 1);
    const input = { sessionId: scene.sessionId, skuId: scene.show.skuIds[1]!, priceFen: 4_590n };
    const twice = [1, 2].map(() => stage.get(ListItem).run(scene.show.moderator, input));
    const [first, second] = await Promise.all(twice);
    expect(second!.id).toBe(first!.id);
    const { items } = await stage.snapshot(scene.sessionId);
    expect(items.map((item) => [item.position, item.name, item.grams, item.priceFen])).toEqual([
      [1, '沙窝萝卜 5斤装', 2_500, '4990'],
      [2, '旱黄瓜 5斤装', 2_500, '4590'],
    ]);
    expect(await stage.told(scene.sessionId, 'item.listed')).toEqual([{ item: items[1] }]);
  });

  it('is one of two hundred at most', async () => {
    const scene = await stage.planned(50, 1);
    const others = Array.from({ length: 199 }, (_, n) => {
      const other = { id: newId(), skuId: newId(), position: n + 2 };
      return Object.assign(new SessionItemRow(), scene.items[0], other);
    });
    await stage.rows.transaction(async (rows) => {
      await rows.query('SET foreign_key_checks = 0'); // goods that no catalogue has will do
      await rows.insert(SessionItemRow, others);
      await rows.query('SET foreign_key_checks = 1');
    });
    const input = { sessionId: scene.sessionId, skuId: scene.show.skuIds[1]! };
    const list = () => stage.get(ListItem).run(scene.show.streamer, input);
    await expect(list()).rejects.toEqual(refusal('over_limit', { thing: 'item', max: 200 }));
    await stage.rows.update(SessionItemRow, others[0]!.id, { isListed: false });
    expect((await list()).position).toBe(201);
  });

  it('is of the show’s own alliance and brand', async () => {
    const scene = await stage.onAir();
    const other = await stage.planned();
    const list = (skuId: string, by = scene.show.streamer) =>
      stage.get(ListItem).run(by, { sessionId: scene.sessionId, skuId });
    await expect(list(other.show.skuIds[0]!)).rejects.toEqual(refusal('mixed_alliances'));
    await expect(list(newId())).rejects.toEqual(refusal('not_found'));
    await expect(list(scene.show.skuIds[0]!, other.show.streamer)).rejects.toEqual(refusal('not_found'));
    await expect(list(scene.show.skuIds[0]!, shopper())).rejects.toEqual(refusal('not_permitted'));
    await stage.get(EndSession).run(scene.show.streamer, scene.sessionId);
    await expect(list(scene.show.skuIds[0]!)).rejects.toEqual(refusal('step_not_allowed'));
    expect(await stage.told(scene.sessionId, 'item.listed')).toEqual([]);
  });

  it('is changed by one of two phones that saw the same revision', async () => {
    const scene = await stage.onAir();
    const both = [4_590n, 4_390n].map((priceFen) => update(scene, { priceFen }));
    const all = await Promise.allSettled(both);
    expect(all.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const loser = all.find((each) => each.status === 'rejected')!;
    expect(loser.reason).toEqual(refusal('stale_revision', { rev: 2 }));
    expect(await stage.told(scene.sessionId, 'item.updated')).toHaveLength(1);
    expect((await itemNow(scene.items[0]!.id)).rev).toBe(2);
  });

  it('is changed once by a change that is sent again, in one event for all of it', async () => {
    const scene = await stage.onAir();
    const change = { priceFen: 4_590n, compare: { priceFen: 4_990n } };
    await update(scene, change);
    expect((await update(scene, change)).rev).toBe(2);
    const compare = expect.objectContaining({ priceFen: '4990', basis: 'seven_day_low' }) as unknown;
    expect(await stage.told(scene.sessionId, 'item.updated')).toEqual([
      { id: scene.items[0]!.id, rev: 2, patch: { priceFen: '4590', compare } },
    ]);
  });

  it('is changed by those who run the show, and keeps its price otherwise', async () => {
    const scene = await stage.onAir();
    const other = await stage.planned();
    await expect(update(scene, { priceFen: 1n }, shopper())).rejects.toEqual(refusal('not_permitted'));
    await expect(update(scene, { priceFen: 1n }, other.show.moderator)).rejects.toEqual(refusal('not_found'));
    await expect(update(scene, { priceFen: 0n })).rejects.toEqual(
      refusal('bad_input', { priceFen: 'price' }),
    );
    expect(await itemNow(scene.items[0]!.id)).toMatchObject({ priceFen: 4_990n, rev: 1 });
  });

  it('leaves with its explanation, says why, and comes back where it is put', async () => {
    const scene = await stage.onAir();
    const [item] = scene.items;
    const delist = (rev: number) =>
      stage.get(DelistItem).run(scene.show.moderator, { itemId: item!.id, rev, reason: 'quality' });
    await stage.get(PinItem).run(scene.show.streamer, scene.sessionId, item!.id);
    await expect(delist(7)).rejects.toEqual(refusal('stale_revision', { rev: 1 }));
    await delist(1);
    expect((await delist(1)).isListed).toBe(false);
    const names = (await stage.events(scene.sessionId)).map((event) => event.t);
    expect(names).toEqual(['session.status', 'pin.start', 'pin.end', 'item.delisted']);
    expect(await stage.told(scene.sessionId, 'item.delisted')).toEqual([{ id: item!.id, reason: 'quality' }]);
    await expect(update(scene, { rev: 2, priceFen: 1n })).rejects.toEqual(refusal('not_found'));
    const back = await stage
      .get(ListItem)
      .run(scene.show.streamer, { sessionId: scene.sessionId, skuId: item!.skuId });
    expect(back).toMatchObject({ id: item!.id, rev: 3, position: 3 });
  });

  it('stands where the whole shelf was put', async () => {
    const scene = await stage.onAir();
    const ids = scene.items.map((item) => item.id).reverse();
    const reorder = (itemIds: string[]) =>
      stage.get(ReorderItems).run(scene.show.moderator, scene.sessionId, itemIds);
    await reorder(ids);
    await reorder(ids);
    expect((await stage.snapshot(scene.sessionId)).items.map((item) => item.id)).toEqual(ids);
    expect(await stage.told(scene.sessionId, 'item.order')).toEqual([{ ids }]);
    await expect(reorder([ids[0]!])).rejects.toEqual(refusal('stale_revision'));
    await expect(reorder([ids[0]!, ids[0]!])).rejects.toEqual(refusal('bad_input', { itemIds: 'twice' }));
  });

  it('is explained from its start to the next one or the end, to the millisecond', async () => {
    const scene = await stage.onAir();
    const { sessionId, show } = scene;
    for (const item of scene.items) {
      await stage.get(PinItem).run(show.moderator, sessionId, item.id);
      stage.advance(4_321);
    }
    await stage.get(EndSession).run(show.streamer, sessionId);
    const [session] = await stage.queries.byIds([sessionId]);
    const [first, second] = await stage.queries.pins(sessionId);
    expect([first!.itemId, second!.itemId]).toEqual(scene.items.map(({ id }) => id));
    expect([first!.endedAt, second!.endedAt]).toEqual([second!.startedAt, session!.endedAt]);
    const spans = [first!, second!].map(({ id, startedAt, endedAt }) => ({
      pinId: id,
      durMs: endedAt! - startedAt,
    }));
    expect(Math.min(...spans.map(({ durMs }) => durMs))).toBeGreaterThanOrEqual(4_321);
    expect(await stage.told(sessionId, 'pin.end')).toEqual(spans);
    expect(await stage.told(sessionId, 'pin.start')).toEqual(
      [first!, second!].map(({ id: pinId, itemId, startedAt: at, offsetMs }) => ({
        ...{ pinId, itemId, at, offsetMs },
      })),
    );
    expect([first!, second!].map(({ startedAt, offsetMs }) => startedAt - offsetMs)).toEqual([
      session!.startedAt,
      session!.startedAt,
    ]);
  });

  it('is known by how often and how long it was explained', async () => {
    const scene = await stage.onAir();
    const [first, second] = scene.items.map((item) => item.id);
    const started = Date.now() - 60_000;
    const pin = (itemId: string, from: number, to: number | null) =>
      stage.rows.insert(SessionPinRow, {
        ...{ id: newId(), sessionId: scene.sessionId, itemId, offsetMs: 0 },
        ...{ startedAt: started + from, endedAt: to === null ? null : started + to },
      });
    await pin(first!, 0, 4_000);
    await pin(second!, 4_000, 9_000);
    await pin(first!, 9_000, 9_500);
    const explained = await stage.get(ShelfQueries).explainedOf([first!, second!]);
    expect(explained.find((each) => each.itemId === first)).toEqual({ itemId: first, count: 2, ms: 4_500 });
    expect(explained.find((each) => each.itemId === second)).toEqual({ itemId: second, count: 1, ms: 5_000 });
  });
});

describe('a struck price', () => {
  it('above the lowest deal of seven days needs a basis, and the refusal says the low', async () => {
    const scene = await stage.onAir();
    await sold(scene.items[0]!, 4_790n);
    await sold(scene.items[0]!, 4_890n, 2, 601n);
    const struck = (compare: UpdateItemInput['compare']) => update(scene, { priceFen: 3_990n, compare });
    await expect(struck({ priceFen: 4_590n })).rejects.toEqual(
      refusal('bad_input', { fields: ['compare'], compare: 'above_low', lowFen: '4589' }),
    );
    expect((await itemNow(scene.items[0]!.id)).comparePriceFen).toBeNull();
    await struck({ priceFen: 4_589n });
    await update(scene, { rev: 2, compare: { priceFen: 4_990n, basis: 'list_price' } });
    expect(await itemNow(scene.items[0]!.id)).toMatchObject({
      comparePriceFen: 4_990n,
      compareBasis: 'list_price',
      rev: 3,
    });
  });

  it('forgets a deal after seven days', async () => {
    const scene = await stage.onAir();
    const { skuId } = scene.items[0]!;
    await sold(scene.items[0]!, 1_000n);
    await stage.rows.query('UPDATE sku_deal_lows SET day = DATE_SUB(day, INTERVAL 8 DAY) WHERE sku_id = ?', [
      skuId,
    ]);
    const item = await update(scene, { priceFen: 3_990n, compare: { priceFen: 4_990n } });
    expect(item.comparePriceFen).toBe(4_990n);
    const [facts] = await stage.get(ShelfQueries).priceFactsOf([skuId]);
    expect(facts).toMatchObject({ listFen: 4_990n, lowFen: 4_990n });
  });

  it('goes when the price rises to it, and when it is taken away', async () => {
    const scene = await stage.onAir();
    await update(scene, { priceFen: 3_990n, compare: { priceFen: 4_590n } });
    expect((await update(scene, { rev: 2, priceFen: 4_290n })).comparePriceFen).toBe(4_590n);
    expect((await update(scene, { rev: 3, priceFen: 4_590n })).comparePriceFen).toBeNull();
    await update(scene, { rev: 4, priceFen: 3_990n, compare: { priceFen: 4_590n } });
    expect((await update(scene, { rev: 5, compare: null })).comparePriceFen).toBeNull();
  });
});
