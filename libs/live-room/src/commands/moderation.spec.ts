import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule, StepRow } from '@app/outbox';
import { Clock, MINUTE_MS, newId, PlatformModule, type Actor } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { reduce, type HideReason, type JoinClaim, type SharedStream } from '../core';
import { LiveRoomModule } from '../live-room.module';
import { LiveRoomQueries } from '../live-room.queries';
import { buildShow, confirmChecks, type TestShow } from '../test';
import { BanSession } from './ban-session';
import { HideComments } from './hide-comments';
import { HoldWord } from './hold-word';
import { JudgeHeld } from './judge-held';
import { LiftSanction } from './lift-sanction';
import { ReportComment } from './report-comment';
import { SanctionViewer } from './sanction-viewer';
import { ScheduleSession } from './schedule-session';
import { SendComment } from './send-comment';
import { SetChatMode } from './set-chat-mode';
import { ShowComments } from './show-comments';
import { StartSession } from './start-session';

let app: TestingModule;
let queries: LiveRoomQueries;
let show: TestShow;
let sid: string;

beforeAll(async () => {
  const platform = PlatformModule.forRoot('spec', await testSettings());
  app = await Test.createTestingModule({ imports: [platform, OutboxModule, LiveRoomModule] }).compile();
  queries = app.get(LiveRoomQueries);
});

beforeEach(async () => {
  show = await buildShow(app.get(DataSource).manager);
  const plan = { requestId: newId(), title: '天刚亮拔的萝卜', scheduledAt: Date.now(), skuIds: show.skuIds };
  sid = (await app.get(ScheduleSession).run(show.streamer, plan)).id;
  await confirmChecks(app.get(DataSource).manager, sid);
  await app.get(StartSession).run(show.streamer, sid);
});

afterAll(() => app.close());

function viewer(role: JoinClaim['role'] = 'viewer'): JoinClaim {
  return { aud: 'live', sid, sub: newId(), mask: '沈**', role, exp: Date.now() + MINUTE_MS };
}

const say = async (who: JoinClaim, text = '萝卜辣不辣', cid = newId()) =>
  (await app.get(SendComment).run(who, { cid, text })).q ?? 0;
const hide = (qs: number[], reason: HideReason = 'abuse', by: Actor = show.moderator) =>
  app.get(HideComments).run(by, { sessionId: sid, qs, reason });
const sanction = (q: number, kind: 'mute' | 'ban', minutes = 5) =>
  app.get(SanctionViewer).run(show.moderator, { sessionId: sid, q, kind, minutes, reason: 'abuse' });

async function told(stream: SharedStream): Promise<[string, unknown][]> {
  return (await queries.eventsAfter(sid, stream, 0)).map(({ t, d }) => [t, d]);
}

const personal = async (who: JoinClaim) =>
  (await queries.personalAfter(sid, new Map([[who.sub, 0]])))
    .get(who.sub)
    ?.map(({ d: { event } }) => [event.t, event.d]);

describe('a comment', () => {
  it('that is sent again is kept once; other words under its id are refused', async () => {
    const [who, cid] = [viewer(), newId()];
    expect(await say(who, '多少钱一斤', cid)).toBe(await say(who, '多少钱一斤', cid));
    await expect(say(who, '别的话', cid)).rejects.toMatchObject({ code: 'request_reused' });
    expect(await told('c')).toHaveLength(1);
  });

  it('is for those who signed in, and leads nobody away', async () => {
    const guest = app.get(SendComment).run(null, { cid: newId(), text: '游客' });
    await expect(guest).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(say(viewer(), '加微信')).rejects.toMatchObject({ code: 'wording' });
    expect(await told('c')).toEqual([]);
  });
});

describe('hiding comments', () => {
  it('takes them off every screen, keeps them, and can be taken back', async () => {
    const [first, second] = [await say(viewer()), await say(viewer())];
    const before = (await queries.snapshot(sid))!;
    await hide([second, first]);
    await hide([first]);
    const events = await queries.eventsAfter(sid, 's', before.q);
    expect(events.map(({ t, d }) => [t, d])).toEqual([['mod.hide', { qs: [first, second], isHidden: true }]]);
    expect(events.reduce(reduce, before)).toEqual({
      ...(await queries.snapshot(sid))!,
      session: before.session,
    });
    await app.get(ShowComments).run(show.moderator, sid, [first, 999]);
    expect((await queries.snapshot(sid))!.hidden).toEqual([second]);
    expect((await told('c')).length).toBe(2);
  });

  it('needs a reason of the list, where a bad review is none, and leaves a record of who and why', async () => {
    const q = await say(viewer(), '上次的萝卜空心，差评');
    await expect(hide([q], 'bad_review' as HideReason)).rejects.toMatchObject({ code: 'bad_input' });
    expect((await queries.snapshot(sid))!.hidden).toEqual([]);
    await hide([q], 'privacy');
    const [{ id }] = (await queries.eventsAfter(sid, 'c', q - 1)) as unknown as [{ id: string }];
    const steps = await app.get(DataSource).manager.findBy(StepRow, { thing: 'comment', thingId: id });
    expect(steps).toMatchObject([
      { step: 'hide', fromStatus: 'shown', toStatus: 'hidden', doneBy: show.moderator.id, reason: 'privacy' },
    ]);
  });

  it('is for those who run this room, and of comments that are there', async () => {
    const q = await say(viewer());
    const other = await buildShow(app.get(DataSource).manager);
    await expect(hide([q], 'abuse', { id: newId(), offices: [] })).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await expect(hide([q], 'abuse', other.moderator)).rejects.toMatchObject({ code: 'not_found' });
    await expect(hide([q + 1])).rejects.toMatchObject({ code: 'not_found' });
    expect((await queries.snapshot(sid))!.hidden).toEqual([]);
  });
});

describe('a sanction', () => {
  it('keeps a viewer from speaking until it is over, in every room of the alliance, and says so to him alone', async () => {
    const who = viewer();
    const { untilAt } = await sanction(await say(who), 'mute');
    await expect(say(who)).rejects.toMatchObject({ code: 'muted', values: { kind: 'mute', until: untilAt } });
    expect(await personal(who)).toEqual([['muted', { until: untilAt, reason: 'abuse' }]]);
    expect(await say(viewer())).toBe(2);
    app.get(Clock).advance(5 * MINUTE_MS + 1);
    expect(await say(who)).toBe(3);
  });

  it('that bans holds until it is lifted', async () => {
    const who = viewer();
    const { id } = await sanction(await say(who), 'ban');
    app.get(Clock).advance(365 * 24 * 60 * MINUTE_MS);
    await expect(say(who)).rejects.toMatchObject({ code: 'muted', values: { kind: 'ban' } });
    await app.get(LiftSanction).run(show.streamer, id);
    await app.get(LiftSanction).run(show.streamer, id);
    expect(await say(who)).toBe(2);
    expect((await told('k')).filter(([t]) => t === 'mod.user').map(([, d]) => d)).toMatchObject([
      { act: 'ban', mask: '沈**' },
      { act: 'unban' },
    ]);
  });

  it('of a kind is one at a time, and reaches no one who runs the room', async () => {
    const who = viewer();
    const q = await say(who);
    await Promise.all([sanction(q, 'mute', 5), sanction(q, 'mute', 30)]);
    const open = 'SELECT COUNT(*) AS n FROM room_sanctions WHERE person_id = ? AND ended_at IS NULL';
    expect(await app.get(DataSource).query(open, [who.sub])).toEqual([{ n: '1' }]);
    await expect(sanction(await say(viewer('moderator')), 'mute')).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await expect(sanction(q, 'mute', 7)).rejects.toMatchObject({ code: 'bad_input' });
  });
});

describe('the mode of a room', () => {
  it('silences viewers, not those who run it', async () => {
    await app.get(SetChatMode).run(show.moderator, sid, { slowSeconds: 0, isMuted: true, isHeld: false });
    await expect(say(viewer())).rejects.toMatchObject({ code: 'muted', values: { kind: 'all' } });
    expect(await say(viewer('streamer'))).toBe(1);
    await app.get(SetChatMode).run(show.moderator, sid, { slowSeconds: 0, isMuted: true, isHeld: false });
    expect((await told('s')).filter(([t]) => t === 'chat.mode')).toHaveLength(1);
  });

  it('that holds everything shows a comment to nobody until it is judged, once', async () => {
    await app.get(SetChatMode).run(show.moderator, sid, { slowSeconds: 0, isMuted: false, isHeld: true });
    const [good, bad] = [viewer(), viewer()];
    const cid = newId();
    expect(await say(good, '萝卜辣不辣', cid)).toBe(0);
    expect(await say(good, '萝卜辣不辣', cid)).toBe(0);
    await say(bad, '随便说说');
    expect(await told('c')).toEqual([]);
    const held = (await told('k')).filter(([t]) => t === 'chat.held') as [
      string,
      { id: string; rule: string },
    ][];
    expect(held.map(([, { rule }]) => rule)).toEqual(['all', 'all']);
    const [first, second] = held.map(([, { id }]) => id) as [string, string];
    await app.get(JudgeHeld).run(show.moderator, first, true);
    await app.get(JudgeHeld).run(show.streamer, first, false);
    await app.get(JudgeHeld).run(show.moderator, second, false);
    expect(await told('c')).toEqual([
      ['chat.msg', { u: { mask: '沈**', badge: 'viewer' }, x: '萝卜辣不辣' }],
    ]);
    expect(await personal(good)).toEqual([['chat.ruled', { cid, isReleased: true }]]);
    expect(await say(good, '萝卜辣不辣', cid)).toBe(1);
  });

  it('is within its range', async () => {
    const set = app
      .get(SetChatMode)
      .run(show.moderator, sid, { slowSeconds: 301, isMuted: false, isHeld: false });
    await expect(set).rejects.toMatchObject({ code: 'bad_input' });
  });
});

describe("an alliance's own words", () => {
  it('hold the comments that contain them, until they are taken away', async () => {
    await app.get(HoldWord).run(show.moderator, show.allianceId, '隔壁村', true);
    await app.get(HoldWord).run(show.streamer, show.allianceId, '隔壁村', true);
    expect(await say(viewer(), '不如隔壁村的')).toBe(0);
    expect(await say(viewer('moderator'), '隔壁村也欢迎')).toBe(1);
    await app.get(HoldWord).run(show.moderator, show.allianceId, '隔壁村', false);
    expect(await say(viewer(), '隔壁村的也甜')).toBe(2);
    const foreign = app.get(HoldWord).run(show.moderator, newId(), '词', true);
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('reports of viewers', () => {
  it('are told when the third different viewer makes one', async () => {
    const q = await say(viewer(), '加群领红包');
    const [a, b, c] = [viewer(), viewer(), viewer()];
    for (const who of [a, a, b]) await app.get(ReportComment).run(who, q, 'spam');
    expect((await told('k')).filter(([t]) => t === 'chat.reported')).toEqual([]);
    await Promise.all([c, viewer()].map((who) => app.get(ReportComment).run(who, q, 'spam')));
    expect((await told('k')).filter(([t]) => t === 'chat.reported')).toMatchObject([
      ['chat.reported', { q, n: 3 }],
    ]);
    await expect(app.get(ReportComment).run(null, q, 'spam')).rejects.toMatchObject({
      code: 'not_signed_in',
    });
  });
});

describe('the kill switch', () => {
  it('stops any show at once, for good, by the offices that have it', async () => {
    const district: Actor = {
      id: newId(),
      offices: [{ office: 'district_officer', allianceId: newId(), villageId: null }],
    };
    await expect(app.get(BanSession).run(show.streamer, sid, '违规')).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await expect(app.get(BanSession).run(district, sid, ' ')).rejects.toMatchObject({ code: 'bad_input' });
    const banned = await app.get(BanSession).run(district, sid, '宣称治病，多次提醒不改');
    expect(banned.status).toBe('banned');
    expect((await app.get(BanSession).run(district, sid, '再来一次')).status).toBe('banned');
    await expect(app.get(StartSession).run(show.streamer, sid)).rejects.toMatchObject({
      code: 'step_not_allowed',
    });
    const steps = await app.get(DataSource).manager.findBy(StepRow, { thingId: sid, step: 'ban' });
    expect(steps).toMatchObject([{ reason: '宣称治病，多次提醒不改', doneBy: district.id }]);
  });
});
