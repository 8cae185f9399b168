import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule, type EventOf } from '@app/outbox';
import { MINUTE_MS, newId, PlatformModule } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { LiveRoomModule } from '../live-room.module';
import { LiveRoomQueries } from '../live-room.queries';
import { SessionMinutes } from '../session-minutes';
import { buildShow, confirmChecks } from '../test';
import { CloseMinute } from './close-minute';
import { NoteOrder } from './note-order';
import { ScheduleSession } from './schedule-session';
import { SendComment } from './send-comment';
import { StartSession } from './start-session';

let app: TestingModule;
let sid: string;

beforeAll(async () => {
  const platform = PlatformModule.forRoot('spec', await testSettings());
  app = await Test.createTestingModule({ imports: [platform, OutboxModule, LiveRoomModule] }).compile();
});

beforeEach(async () => {
  const show = await buildShow(app.get(DataSource).manager);
  const plan = { requestId: newId(), title: '天刚亮拔的萝卜', scheduledAt: Date.now(), skuIds: show.skuIds };
  sid = (await app.get(ScheduleSession).run(show.streamer, plan)).id;
  await confirmChecks(app.get(DataSource).manager, sid);
  await app.get(StartSession).run(show.streamer, sid);
});

afterAll(() => app.close());

const closed = async () =>
  (await app.get(LiveRoomQueries).eventsAfter(sid, 'k', 0))
    .filter((event) => event.t === 'minute.closed')
    .map((event) => event.d);

let eventId = 9_000_000 + Math.floor(Math.random() * 1e9);
function placed(at: number, id = String((eventId += 1))): EventOf<'order.placed'> {
  const payload = { orderId: newId(), allianceId: newId(), liveSessionId: sid, totalFen: 100n };
  return { id, name: 'order.placed', at, payload } as unknown as EventOf<'order.placed'>;
}

describe('where viewers come from', () => {
  const say = (all: number, home: number, share: number) =>
    app.get(SessionMinutes).noteSources(
      sid,
      all,
      new Map([
        ['home', home],
        ['share', share],
      ]),
      Date.now(),
    );

  it('is counted by source, and an emptied Redis takes nobody away again', async () => {
    expect(await app.get(LiveRoomQueries).sources(sid)).toEqual({ uniqueViewers: 0, sources: [] });
    await say(40, 10, 30);
    await say(3, 2, 1);
    await say(44, 14, 0);
    expect(await app.get(LiveRoomQueries).sources(sid)).toEqual({
      uniqueViewers: 44,
      sources: [
        { source: 'share', viewers: 30 },
        { source: 'home', viewers: 14 },
      ],
    });
  });
});

describe('a minute of a show', () => {
  it('is closed once, whoever tries, with what was seen, placed, paid and said in it', async () => {
    const author = { aud: 'live', sid, sub: newId(), mask: '沈**', role: 'viewer', exp: 0 } as const;
    await app.get(SendComment).run(author, { cid: newId(), text: '好' });
    const [comment] = await app.get(LiveRoomQueries).eventsAfter(sid, 'c', 0);
    const now = comment!.at;
    const at = Math.floor(now / MINUTE_MS) * MINUTE_MS;
    await app.get(SessionMinutes).note(sid, now, 12, 340);
    await pay(at, '4990');
    await pay(at + MINUTE_MS - 1, '10');
    await pay(at + MINUTE_MS, '7');
    const twice = placed(now);
    for (const event of [twice, twice, placed(now), placed(at - 1)]) await app.get(NoteOrder).react(event);

    const tries = await Promise.all(
      Array.from({ length: 5 }, () => app.get(CloseMinute).run(sid, at, { shown: 9, opened: 3 })),
    );
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await closed()).toEqual([
      {
        at,
        viewers: 12,
        likes: 340,
        orders: 2,
        salesFen: '5000',
        comments: 1,
        funnel: { shown: 9, opened: 3, ordered: 2, paid: 2 },
      },
    ]);
    expect(await app.get(CloseMinute).run(sid, at, { shown: 99, opened: 99 })).toBe(false);
    expect(await closed()).toHaveLength(1);
  });

  it('tells the host of a question that nobody has answered for a minute, once', async () => {
    const author = { aud: 'live', sid, sub: newId(), mask: '沈**', role: 'viewer', exp: 0 } as const;
    await app.get(SendComment).run(author, { cid: newId(), text: '五斤装多少钱' });
    const [comment] = await app.get(LiveRoomQueries).eventsAfter(sid, 'c', 0);
    const at = Math.floor(comment!.at / MINUTE_MS) * MINUTE_MS;
    for (const minute of [at, at + MINUTE_MS, at + 2 * MINUTE_MS])
      await app.get(CloseMinute).run(sid, minute, { shown: 0, opened: 0 });
    const events = await app.get(LiveRoomQueries).eventsAfter(sid, 'k', 0);
    const prompts = events.filter((event) => event.t === 'prompt').map((event) => event.d);
    expect(prompts).toEqual([{ kind: 'question_waits', n: 1 }]);
  });

  it('in which nothing happened is closed too', async () => {
    const at = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - MINUTE_MS;
    expect(await app.get(CloseMinute).run(sid, at, { shown: 0, opened: 0 })).toBe(true);
    expect(await closed()).toMatchObject([{ at, orders: 0, salesFen: '0', viewers: 0 }]);
  });
});

/** As TallySale writes it. */
async function pay(at: number, totalFen: string): Promise<void> {
  const database = app.get(DataSource);
  await database.query("UPDATE live_stream_heads SET seq = seq + 1 WHERE session_id = ? AND stream = 'k'", [
    sid,
  ]);
  await database.query(
    `INSERT INTO live_events (session_id, stream, seq, id, type, at, payload)
     SELECT session_id, 'k', seq, ?, 'order.paid', ?, ? FROM live_stream_heads WHERE session_id = ? AND stream = 'k'`,
    [newId(), new Date(at), JSON.stringify({ totalFen }), sid],
  );
}
