import { setTimeout as sleep } from 'node:timers/promises';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule } from '@app/outbox';
import { newId, PlatformModule } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { LiveRoomModule } from '../live-room.module';
import { LiveRoomQueries } from '../live-room.queries';
import { buildShow, confirmChecks, type TestShow } from '../test';
import { EndSession } from './end-session';
import { ScheduleSession } from './schedule-session';
import { SendComment } from './send-comment';
import { StartSession } from './start-session';

let app: TestingModule;
let queries: LiveRoomQueries;
let show: TestShow;

beforeAll(async () => {
  const platform = PlatformModule.forRoot('spec', await testSettings());
  app = await Test.createTestingModule({ imports: [platform, OutboxModule, LiveRoomModule] }).compile();
  queries = app.get(LiveRoomQueries);
});

beforeEach(async () => {
  show = await buildShow(app.get(DataSource).manager);
});

afterAll(() => app.close());

async function onAir() {
  const plan = { requestId: newId(), title: '天刚亮拔的萝卜', scheduledAt: Date.now(), skuIds: show.skuIds };
  const { id } = await app.get(ScheduleSession).run(show.streamer, plan);
  await confirmChecks(app.get(DataSource).manager, id);
  return { session: await app.get(StartSession).run(show.streamer, id) };
}

const refusal = (code: string): unknown => expect.objectContaining({ name: 'Refusal', code });

/** Waits until a statement stands at the session's row. A user sees its own connections without further rights. */
async function untilBlocked(): Promise<void> {
  for (let asked = 0; asked < 200; asked += 1) {
    const running = await app.get(DataSource).query<{ Info: string | null }[]>('SHOW FULL PROCESSLIST');
    if (running.some(({ Info }) => /`live_sessions`.* LOCK IN SHARE MODE/s.test(Info ?? ''))) return;
    await sleep(50);
  }
  throw new Error('nobody waited');
}

describe('comments', () => {
  it('wait for whoever has the session before they take the log: both in one order, as a moderator does', async () => {
    const { session } = await onAir();
    const claim = {
      aud: 'live',
      sid: session.id,
      sub: newId(),
      mask: '沈**',
      role: 'viewer',
      exp: 0,
    } as const;
    const runner = app.get(DataSource).createQueryRunner();
    await runner.startTransaction('READ COMMITTED');
    try {
      await runner.query('SELECT id FROM live_sessions WHERE id = ? FOR UPDATE', [session.id]);
      const sent = app.get(SendComment).run(claim, { cid: newId(), text: '多少钱一斤' });
      await untilBlocked();
      await runner.query("UPDATE live_stream_heads SET seq = seq WHERE session_id = ? AND stream = 'c'", [
        session.id,
      ]);
      await runner.commitTransaction();
      expect((await sent).q).toBe(1);
    } finally {
      await runner.release();
    }
  });

  it('are kept once when they are sent again', async () => {
    const { session } = await onAir();
    const claim = {
      aud: 'live',
      sid: session.id,
      sub: newId(),
      mask: '沈**',
      role: 'viewer',
      exp: 0,
    } as const;
    const cid = newId();
    const send = (text: string) => app.get(SendComment).run(claim, { cid, text });
    expect(await send('多少钱一斤')).toEqual(await send('多少钱一斤'));
    await expect(send('别的话')).rejects.toEqual(refusal('request_reused'));
    await expect(app.get(SendComment).run(null, { cid, text: '游客' })).rejects.toEqual(
      refusal('not_signed_in'),
    );
    await expect(app.get(SendComment).run(claim, { cid: newId(), text: '加微信' })).rejects.toEqual(
      refusal('wording'),
    );
    expect(await queries.eventsAfter(session.id, 'c', 0)).toHaveLength(1);
  });

  it('that waited together are written in one go, and each is answered for itself', async () => {
    const { session } = await onAir();
    const author = {
      aud: 'live',
      sid: session.id,
      sub: newId(),
      mask: '沈**',
      role: 'viewer',
      exp: 0,
    } as const;
    const say = (cid: string, text: string, who: typeof author | null = author) => ({
      author: who,
      input: { cid, text },
    });
    const [first, second] = [newId(), newId()];
    const send = () =>
      app
        .get(SendComment)
        .runAll([
          say(first, '早'),
          say(newId(), '加微信'),
          say(second, '多少钱'),
          say(first, '早'),
          say(first, '别的话'),
          say(newId(), '游客', null),
        ]);
    const expected = [
      { q: 1, event: { q: 1, cid: first, d: { u: { mask: '沈**', badge: 'viewer' }, x: '早' } } },
      { code: 'wording' },
      { q: 2, event: { cid: second } },
      { q: 1 },
      { code: 'request_reused' },
      { code: 'not_signed_in' },
    ];
    expect(await send()).toMatchObject(expected);
    expect(await send()).toMatchObject(expected);
    expect(await queries.eventsAfter(session.id, 'c', 0)).toHaveLength(2);
    await app.get(EndSession).run(show.streamer, session.id);
    expect(await app.get(SendComment).runAll([say(first, '早'), say(newId(), '还在吗')])).toMatchObject([
      { q: 1 },
      { code: 'closed' },
    ]);
  });
});
