import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule, Transactions } from '@app/outbox';
import { newId, PlatformModule } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { ScheduleSession } from './commands/schedule-session';
import { LiveRoomModule } from './live-room.module';
import { LiveRoomQueries } from './live-room.queries';
import { roomEvent, RoomLog } from './room-log';
import { buildShow } from './test';

let app: TestingModule;
let queries: LiveRoomQueries;

beforeAll(async () => {
  const platform = PlatformModule.forRoot('spec', await testSettings());
  app = await Test.createTestingModule({ imports: [platform, OutboxModule, LiveRoomModule] }).compile();
  queries = app.get(LiveRoomQueries);
});

afterAll(() => app.close());

async function session(): Promise<string> {
  const show = await buildShow(app.get(DataSource).manager);
  const plan = { requestId: newId(), title: '天刚亮拔的萝卜', scheduledAt: Date.now() };
  return (await app.get(ScheduleSession).run(show.streamer, { ...plan, skuIds: show.skuIds })).id;
}

function tell(sid: string, ...persons: readonly string[]): Promise<unknown> {
  const told = persons.map((toId) => roomEvent('muted', { until: null, reason: 'spam' }, { toId }));
  return app.get(Transactions).run((tx) => app.get(RoomLog, { strict: false }).append(tx, sid, told));
}

describe('what single persons are told in a room', () => {
  it('is numbered for each of them without holes, however many tell at once', async () => {
    const sid = await session();
    const [ann, ben] = [newId(), newId()];
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => tell(sid, ...(n % 3 === 0 ? [ann, ben, ann] : [ben]))),
    );

    const told = await queries.personalAfter(sid, new Map([ann, ben].map((id) => [id, 0])));
    expect(told.get(ann)?.map(({ d }) => d.event.q)).toEqual(Array.from({ length: 8 }, (_, n) => n + 1));
    expect(told.get(ben)?.map(({ d }) => d.event.q)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    const relayed = await queries.relayedAfter(sid, 0);
    expect(relayed.map((event) => event.q)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(relayed.filter((event) => event.d.toId === ann)).toEqual(told.get(ann));
  });

  it('is read from where the person was', async () => {
    const sid = await session();
    const ann = newId();
    await tell(sid, ann, ann, ann);
    const told = await queries.personalAfter(sid, new Map([[ann, 2]]));
    expect(told.get(ann)).toEqual([
      {
        q: 3,
        id: expect.any(String),
        t: 'muted',
        at: expect.any(Number),
        d: { toId: ann, event: expect.objectContaining({ q: 3, d: { until: null, reason: 'spam' } }) },
      },
    ]);
    expect(await queries.personalAfter(sid, new Map())).toEqual(new Map());
  });

  it('is not pushed out by what another is told', async () => {
    const sid = await session();
    const [ann, ben] = [newId(), newId()];
    await tell(sid, ben);
    await tell(sid, ...Array.from({ length: 9 }, () => ann));
    const told = await queries.personalAfter(sid, new Map([ann, ben].map((id) => [id, 0])), 3);
    expect(told.get(ann)?.map(({ d }) => d.event.q)).toEqual([7, 8, 9]);
    expect(told.get(ben)?.map(({ d }) => d.event.q)).toEqual([1]);
  });

  it('is for someone, or is a bug', async () => {
    const sid = await session();
    const nobody = roomEvent('muted', { until: null, reason: null });
    const telling = app
      .get(Transactions)
      .run((tx) => app.get(RoomLog, { strict: false }).append(tx, sid, [nobody]));
    await expect(telling).rejects.toThrow('muted is for one person');
    expect(await queries.relayedAfter(sid, 0)).toEqual([]);
  });
});
