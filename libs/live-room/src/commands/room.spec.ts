import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxEventRow, OutboxModule, type OrderPaid } from '@app/outbox';
import { newId, PlatformModule, type Actor } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { Buyers } from '../buyers';
import { reduce } from '../core';
import { LiveRoomModule } from '../live-room.module';
import { LiveRoomQueries } from '../live-room.queries';
import { LiveSessionRow } from '../live-session.row';
import { SessionPinRow } from '../session-pin.row';
import { sellableIn } from '../sessions';
import { buildShow, confirmChecks, segmentOf, type TestShow } from '../test';
import { paidOrder } from '../test/paid';
import { EndSession } from './end-session';
import { PauseSession } from './pause-session';
import { PinItem } from './pin-item';
import { RecordMedia } from './record-media';
import { RecordSegment } from './record-segment';
import { RenewHints } from './renew-hints';
import { ResumeSession } from './resume-session';
import { ScheduleSession } from './schedule-session';
import { SendComment } from './send-comment';
import { StartSession } from './start-session';
import { TallySale } from './tally-sale';

let app: TestingModule;
let database: DataSource;
let queries: LiveRoomQueries;
let show: TestShow;

beforeAll(async () => {
  const platform = PlatformModule.forRoot('spec', await testSettings());
  app = await Test.createTestingModule({ imports: [platform, OutboxModule, LiveRoomModule] }).compile();
  database = app.get(DataSource);
  queries = app.get(LiveRoomQueries);
});

beforeEach(async () => {
  show = await buildShow(database.manager);
});

afterAll(() => app.close());

async function schedule(skuIds = show.skuIds, by: Actor = show.streamer) {
  const input = { requestId: newId(), title: '天刚亮拔的萝卜', scheduledAt: Date.now(), skuIds };
  const session = await app.get(ScheduleSession).run(by, input);
  await confirmChecks(database.manager, session.id);
  return session;
}

async function onAir(): Promise<{ session: LiveSessionRow; items: string[] }> {
  const session = await schedule();
  await app.get(StartSession).run(show.streamer, session.id);
  const items = await queries.itemsOf([session.id]);
  return { session, items: items.map((item) => item.id) };
}

const paid = (sessionId: string | null, lines: { skuId: string; quantity: number }[]) =>
  paidOrder(show, sessionId, lines);

const claimOf = (sid: string) => ({ aud: 'live', sid, mask: '沈**', role: 'viewer', exp: 0 }) as const;

let nextEvent = 1_000_000 + Math.floor(Math.random() * 1e9);
function tally(payload: OrderPaid, id = String((nextEvent += 1))) {
  return app.get(TallySale).react({ id, name: 'order.paid', at: Date.now(), payload });
}

const refusal = (code: string): unknown => expect.objectContaining({ name: 'Refusal', code });

describe('a show', () => {
  it('is planned by the serving streamer, once for one request', async () => {
    const requestId = newId();
    const plan = { title: '天刚亮', scheduledAt: Date.now(), skuIds: show.skuIds };
    const twice = [1, 2].map(() => app.get(ScheduleSession).run(show.streamer, { ...plan, requestId }));
    const [first, second] = await Promise.all(twice);
    expect(second).toMatchObject({ id: first!.id, status: 'scheduled' });
    const other = { ...plan, requestId, title: '另一场' };
    await expect(app.get(ScheduleSession).run(show.streamer, other)).rejects.toEqual(
      refusal('request_reused'),
    );
    expect(await database.manager.countBy(LiveSessionRow, { allianceId: show.allianceId })).toBe(1);
  });

  it('is refused to anyone else, and nothing is written', async () => {
    const formerStreamer = { id: newId(), offices: show.streamer.offices };
    await expect(schedule(show.skuIds, formerStreamer)).rejects.toEqual(refusal('not_permitted'));
    await expect(schedule(show.skuIds, show.moderator)).rejects.toEqual(refusal('not_permitted'));
    await expect(schedule(show.skuIds, { id: newId(), offices: [] })).rejects.toEqual(
      refusal('not_permitted'),
    );
    const session = await schedule();
    const start = app.get(StartSession);
    await expect(start.run(formerStreamer, session.id)).rejects.toEqual(refusal('not_permitted'));
    await expect(start.run(show.moderator, session.id)).rejects.toEqual(refusal('not_permitted'));
    const other = await buildShow(database.manager);
    await expect(start.run(other.streamer, session.id)).rejects.toEqual(refusal('not_found'));
    const [kept] = await queries.byIds([session.id]);
    expect(kept).toMatchObject({ status: 'scheduled', startedAt: null });
    expect(await queries.eventsAfter(session.id, 's', 0)).toEqual([]);
  });

  it('sells the goods of its own alliance only', async () => {
    const other = await buildShow(database.manager);
    await expect(schedule([show.skuIds[0]!, other.skuIds[0]!])).rejects.toEqual(refusal('mixed_alliances'));
    await expect(schedule([newId()])).rejects.toEqual(refusal('not_found'));
    await expect(schedule([])).rejects.toEqual(refusal('bad_input'));
    await expect(schedule(Array.from({ length: 201 }, newId))).rejects.toEqual(refusal('bad_input'));
  });

  it('takes orders while it is live or paused', async () => {
    const session = await schedule();
    const sellable = () => sellableIn(database.manager, session.id);
    const { allianceId } = show;
    const before = { allianceId, isOpen: false, prices: expect.any(Map), startedAt: null };
    expect(await sellable()).toEqual(before);
    const { startedAt } = await app.get(StartSession).run(show.streamer, session.id);
    await app.get(PauseSession).run(show.moderator, session.id);
    const open = await sellable();
    expect([open.isOpen, open.startedAt]).toEqual([true, startedAt]);
    expect([...open.prices.keys()].sort()).toEqual([...show.skuIds].sort());
    await app.get(EndSession).run(show.streamer, session.id);
    expect((await sellable()).isOpen).toBe(false);
  });

  it('starts once, however often it is started', async () => {
    const session = await schedule();
    const start = () => app.get(StartSession).run(show.streamer, session.id);
    await Promise.all([start(), start(), start()]);
    const events = await queries.eventsAfter(session.id, 's', 0);
    expect(events.map((event) => event.t)).toEqual(['session.status']);
  });
});

describe('a pin', () => {
  it('is open for one item alone, also when two are pinned at once', async () => {
    const { session, items } = await onAir();
    const pins = [0, 1, 0, 1].map((index) => app.get(PinItem).run(show.moderator, session.id, items[index]!));
    await Promise.all(pins);
    const rows = await database.manager.findBy(SessionPinRow, { sessionId: session.id });
    expect(rows.filter((row) => row.endedAt === null)).toHaveLength(1);
    const read = await queries.pins(session.id);
    expect(read.map((row) => row.id).sort()).toEqual(rows.map((row) => row.id).sort());
    const events = await queries.eventsAfter(session.id, 's', 0);
    const starts = events.filter((event) => event.t === 'pin.start').length;
    expect(starts).toBe(rows.length);
    expect(events.filter((event) => event.t === 'pin.end')).toHaveLength(starts - 1);
  });

  it('shows nothing of another show, and nothing before the start', async () => {
    const { session } = await onAir();
    const planned = await schedule();
    const [foreign] = await queries.itemsOf([planned.id]);
    const pin = app.get(PinItem);
    await expect(pin.run(show.streamer, session.id, foreign!.id)).rejects.toEqual(refusal('not_found'));
    await expect(pin.run(show.streamer, planned.id, foreign!.id)).rejects.toEqual(
      refusal('step_not_allowed'),
    );
    const shopper = { id: newId(), offices: [] };
    await expect(pin.run(shopper, session.id, foreign!.id)).rejects.toEqual(refusal('not_permitted'));
  });
});

describe('the room log', () => {
  it('numbers the events of many writers without a hole', async () => {
    const { session } = await onAir();
    const claim = claimOf(session.id);
    const send = (n: number) =>
      app.get(SendComment).run({ ...claim, sub: newId() }, { cid: newId(), text: `第${n}条` });
    const counted = Array.from({ length: 40 }, (_, n) => n + 1);
    const places = await Promise.all(counted.map(send));
    expect(places.map(({ q }) => q ?? 0).sort((a, b) => a - b)).toEqual(counted);
    expect((await queries.eventsAfter(session.id, 'c', 0)).map((event) => event.q)).toEqual(counted);
  });

  it('obeys its law: a snapshot and the events after it make the later snapshot', async () => {
    const { session, items } = await onAir();
    const doings: (() => Promise<unknown>)[] = [
      () => app.get(PinItem).run(show.streamer, session.id, items[0]!),
      () => app.get(PinItem).run(show.streamer, session.id, items[1]!),
      () => tally(paid(session.id, [{ skuId: show.skuIds[0]!, quantity: 2 }])),
      () => app.get(RecordMedia).run(session.id, 'ok'),
      () => app.get(RecordSegment).run(segmentOf(session.id, 1)),
      () => app.get(RecordSegment).run(segmentOf(session.id, 2)),
      () => app.get(PauseSession).run(show.streamer, session.id),
      () => database.query('UPDATE stocks SET reserved = 45 WHERE sku_id = ?', [show.skuIds[1]]),
      () => app.get(RenewHints).run(),
      () =>
        tally(
          paid(
            session.id,
            show.skuIds.map((skuId) => ({ skuId, quantity: 1 })),
          ),
        ),
      () => app.get(ResumeSession).run(show.streamer, session.id),
      () => app.get(RecordMedia).run(session.id, 'stalled'),
      () => app.get(PinItem).run(show.moderator, session.id, items[0]!),
      () => app.get(EndSession).run(show.streamer, session.id),
    ];
    const shots = [(await queries.snapshot(session.id))!];
    for (const doing of doings) {
      await doing();
      shots.push((await queries.snapshot(session.id))!);
    }
    const events = await queries.eventsAfter(session.id, 's', 0);
    for (const [index, earlier] of shots.entries()) {
      for (const later of shots.slice(index)) {
        const between = events.filter((event) => event.q > earlier.q && event.q <= later.q);
        expect(between.reduce(reduce, earlier)).toEqual(later);
      }
    }
    expect(shots.at(-1)).toMatchObject({ pinned: null, ticker: { count: 2, qty: 4 } });
    expect(shots.at(-1)!.items.map((item) => item.left)).toEqual(['plenty', 5]);
  });
});

describe('a paid order', () => {
  it('is shouted once, masked, and counted', async () => {
    const { session } = await onAir();
    const order = paid(session.id, [{ skuId: show.skuIds[0]!, quantity: 3 }]);
    const event = String((nextEvent += 1));
    await Promise.all([tally(order, event), tally(order, event)]);
    const [row] = await queries.byIds([session.id]);
    expect(row).toMatchObject({ orderCount: 1, quantity: 3, salesFen: 4_990n });
    const ticks = (await queries.eventsAfter(session.id, 's', 0)).filter((event) => event.t === 'order.tick');
    const [item] = await queries.itemsOf([session.id]);
    expect(ticks.map((event) => event.d)).toEqual([
      {
        orders: 1,
        qty: 3,
        byItem: [[item!.id, 3]],
        sample: [{ m: '沈**', item: '沙窝萝卜 5斤装', qty: 3 }],
      },
    ]);
    expect(await queries.consoleOrders(session.id)).toEqual([
      {
        orderNumber: order.orderNumber,
        mask: '沈**',
        items: '沙窝萝卜 5斤装 ×3',
        qty: 3,
        totalFen: '4990',
        at: order.paidAt,
      },
    ]);
    const [minute] = await queries.minutes(session.id);
    expect(minute).toMatchObject({ orders: 1 });
  });

  it('of who asked not to be named is counted and shouted as no one’s, and marks no one as a buyer', async () => {
    const { session } = await onAir();
    const named = paid(session.id, [{ skuId: show.skuIds[0]!, quantity: 1 }]);
    const unnamed = { ...paid(session.id, [{ skuId: show.skuIds[0]!, quantity: 2 }]), buyerMask: '**' };
    await tally(named);
    await tally(unnamed);
    const ticks = (await queries.eventsAfter(session.id, 's', 0)).filter((event) => event.t === 'order.tick');
    const [item] = await queries.itemsOf([session.id]);
    expect(ticks[1]!.d).toEqual({
      orders: 1,
      qty: 2,
      byItem: [[item!.id, 2]],
      sample: [{ m: '**', item: '沙窝萝卜 5斤装', qty: 2 }],
    });
    expect((await queries.snapshot(session.id))!.ticker).toEqual({ count: 2, qty: 3 });
    expect((await queries.consoleOrders(session.id)).map(({ mask }) => mask).sort()).toEqual(['**', '沈**']);
    const marked = await app.get(Buyers).among(session.id, [named.buyerId, unnamed.buyerId]);
    expect([...marked]).toEqual([named.buyerId]);
  });

  it('without a room is nobody’s ticker', async () => {
    const event = String((nextEvent += 1));
    await tally(paid(null, [{ skuId: show.skuIds[0]!, quantity: 1 }]), event);
    expect(await database.query('SELECT * FROM handled_events WHERE event_id = ?', [event])).toEqual([]);
  });

  it('is told of the start and the end of a show', async () => {
    const { session } = await onAir();
    await app.get(EndSession).run(show.streamer, session.id);
    const sent = await database.manager.find(OutboxEventRow, { order: { id: 'DESC' }, take: 20 });
    const own = sent.filter((event) => event.payload.includes(session.id)).map((event) => event.name);
    expect(own).toEqual(['session.ended', 'session.started']);
  });
});
