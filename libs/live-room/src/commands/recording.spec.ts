import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule } from '@app/outbox';
import { Clock, DAY_MS, newId, PlatformModule } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { LiveRoomModule } from '../live-room.module';
import { LiveRoomQueries } from '../live-room.queries';
import { LiveSessionRow } from '../live-session.row';
import { Recordings } from '../recordings';
import { SessionSegmentRow } from '../session-segment.row';
import { buildShow, confirmChecks, segmentOf, type TestShow } from '../test';
import { EndSession } from './end-session';
import { PurgeRecording } from './purge-recording';
import { RecordSegment } from './record-segment';
import { ScheduleSession } from './schedule-session';
import { StartSession } from './start-session';

const YEARS_3 = 3 * 365 * DAY_MS;

let app: TestingModule;
let database: DataSource;
let show: TestShow;
let sid: string;

beforeAll(async () => {
  const platform = PlatformModule.forRoot('spec', await testSettings());
  app = await Test.createTestingModule({ imports: [platform, OutboxModule, LiveRoomModule] }).compile();
  database = app.get(DataSource);
});

beforeEach(async () => {
  show = await buildShow(database.manager);
  const plan = { requestId: newId(), title: '天刚亮', scheduledAt: Date.now(), skuIds: show.skuIds };
  sid = (await app.get(ScheduleSession).run(show.streamer, plan)).id;
  await confirmChecks(database.manager, sid);
});

afterAll(() => app.close());

const refusal = (code: string): unknown => expect.objectContaining({ name: 'Refusal', code });
const start = () => app.get(StartSession).run(show.streamer, sid);
const record = (n: number, run?: string) => app.get(RecordSegment).run(segmentOf(sid, n, Date.now(), run));
const rows = () => database.manager.findBy(SessionSegmentRow, { sessionId: sid });

describe('a recorded segment', () => {
  it('is noted once, however often it is told', async () => {
    await start();
    const segment = segmentOf(sid, 1);
    const told = [1, 2, 3].map(() => app.get(RecordSegment).run(segment));
    const numbers = (await Promise.all(told)).map((row) => row.number);
    expect(numbers).toEqual([1, 1, 1]);
    expect(await rows()).toHaveLength(1);
    const other = { ...segment, sha256: 'f'.repeat(64) };
    await expect(app.get(RecordSegment).run(other)).rejects.toEqual(refusal('request_reused'));
  });

  it('of a show that was never live is refused, and nothing is written', async () => {
    await expect(record(1)).rejects.toEqual(refusal('step_not_allowed'));
    await database.query("UPDATE live_sessions SET status = 'preview' WHERE id = ?", [sid]);
    await expect(record(1)).rejects.toEqual(refusal('step_not_allowed'));
    await expect(app.get(RecordSegment).run(segmentOf(newId(), 1))).rejects.toEqual(refusal('not_found'));
    expect(await rows()).toEqual([]);
  });

  it('gets the next number, also when two copies record at once, and a run of its own', async () => {
    await start();
    const other = newId();
    await record(1);
    await record(2);
    await Promise.all([record(1, other), record(3)]);
    await record(2, other);
    const found = await rows();
    expect(found.map((row) => row.number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
    const runs = new Map(found.map((row) => [row.number, row.run]));
    expect([runs.get(1), runs.get(2)]).toEqual([1, 1]);
    expect(runs.get(5)).toBeGreaterThan(1);
  });

  it('knows when in the show it was, and never before it', async () => {
    const { startedAt } = await start();
    const began = startedAt!;
    const early = await app.get(RecordSegment).run(segmentOf(sid, 1, began - 500));
    const later = await app.get(RecordSegment).run(segmentOf(sid, 3, began));
    expect([early.offsetMs, later.offsetMs]).toEqual([0, 8_000]);
  });

  it('tells the room with the first one that the show can be played as HLS', async () => {
    await start();
    const queries = app.get(LiveRoomQueries);
    expect((await queries.snapshot(sid))?.media.urls).toEqual({ flv: `/flv/${sid}.flv` });
    await record(1);
    await record(2);
    const told = (await queries.eventsAfter(sid, 's', 0)).filter((event) => event.t === 'media.state');
    const urls = { flv: `/flv/${sid}.flv`, hls: `/hls/${sid}/index.m3u8` };
    expect(told.map((event) => event.d)).toEqual([{ state: 'offline', since: 0, urls }]);
    expect((await queries.snapshot(sid))?.media.urls).toEqual(urls);
  });
});

describe('the video of a show', () => {
  const clock = (): Clock => app.get(Clock);
  let moved = 0;
  const goTo = (ms: number) => {
    clock().advance(ms - moved);
    moved = ms;
  };

  beforeEach(async () => {
    await start();
    await record(1);
    await record(2);
  });
  afterEach(() => {
    goTo(0);
  });

  const purge = () => app.get(PurgeRecording).run(sid);

  it('is kept for three years from the end, and then let go once', async () => {
    await expect(purge()).rejects.toEqual(refusal('step_not_allowed'));
    await app.get(EndSession).run(show.streamer, sid);
    goTo(YEARS_3 - DAY_MS);
    await expect(purge()).rejects.toEqual(refusal('step_not_allowed'));
    expect(await app.get(Recordings).due(clock().now())).not.toContain(sid);
    expect(await rows()).toHaveLength(2);
    goTo(YEARS_3 + DAY_MS);
    expect(await app.get(Recordings).due(clock().now())).toContain(sid);
    expect(await purge()).toBe(2);
    expect(await rows()).toEqual([]);
    expect(await purge()).toBe(0);
    expect(await app.get(Recordings).due(clock().now())).not.toContain(sid);
    expect(await app.get(Recordings).purged([sid])).toEqual([sid]);
    const steps = await database.query("SELECT step FROM steps WHERE thing = 'recording' AND thing_id = ?", [
      sid,
    ]);
    expect(steps).toEqual([{ step: 'purge' }]);
  });

  it('is kept longer while a dispute holds it', async () => {
    await app.get(EndSession).run(show.streamer, sid);
    const heldUntil = clock().now() + YEARS_3 + 30 * DAY_MS;
    await database.manager.update(LiveSessionRow, sid, { heldUntil, holdReason: '消协调解中' });
    goTo(YEARS_3 + 29 * DAY_MS);
    expect(await app.get(Recordings).due(clock().now())).not.toContain(sid);
    await expect(purge()).rejects.toEqual(refusal('step_not_allowed'));
    expect(await rows()).toHaveLength(2);
    goTo(YEARS_3 + 31 * DAY_MS);
    expect(await app.get(Recordings).due(clock().now())).toContain(sid);
    expect(await purge()).toBe(2);
  });
});
