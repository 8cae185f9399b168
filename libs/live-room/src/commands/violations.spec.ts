import type { TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { StepRow } from '@app/outbox';
import { GUEST, newId, type Actor } from '@app/platform';
import { BAN_ARTICLE, type RoomReportReason } from '../core';
import { LiveRoomQueries } from '../live-room.queries';
import { RoomReportRow } from '../room-report.row';
import { SessionViolationRow } from '../session-violation.row';
import { claimOf, newViewer, onAir, refusal, type PlannedShow } from '../test/on-air';
import { bootRooms } from '../test';
import { ViolationQueries } from '../violation.queries';
import { AppealViolation } from './appeal-violation';
import { BanSession } from './ban-session';
import { EndSession } from './end-session';
import { JudgeAppeal } from './judge-appeal';
import { NoteWording } from './note-wording';
import { RaiseViolation } from './raise-violation';
import { ReportSession } from './report-session';
import { SanctionViewer } from './sanction-viewer';
import { SendComment } from './send-comment';
import { SetNotice } from './set-notice';
import { SettleReports } from './settle-reports';

let app: TestingModule;
let show: PlannedShow;

beforeAll(async () => {
  app = await bootRooms();
});

beforeEach(async () => {
  show = await onAir(app);
});

afterAll(() => app.close());

const judge = (): Actor => ({
  id: newId(),
  offices: [{ office: 'district_officer', allianceId: newId(), villageId: null }],
});
const report = (who: Actor, reason: RoomReportReason = 'false_claim', text = '') =>
  app.get(ReportSession).run(who, { sessionId: show.sid, reason, text });
const reports = () =>
  app.get(DataSource).manager.find(RoomReportRow, { where: { sessionId: show.sid }, order: { id: 'ASC' } });
const violations = () => app.get(ViolationQueries).ofSession(show.sid);
const open = () => app.get(ViolationQueries).openReportsOf(show.sid);
const told = async () =>
  (await app.get(LiveRoomQueries).eventsAfter(show.sid, 'k', 0)).map(({ t, d }) => [t, d]);

async function raised(by: Actor): Promise<SessionViolationRow> {
  await report(await newViewer(app));
  const [first] = await reports();
  const said = { reason: '夸大功效', article: '广告法 17', evidence: '说能降血糖' };
  return app.get(RaiseViolation).run(by, { requestId: newId(), reportId: first?.id ?? '', ...said });
}

describe('a report of a room', () => {
  it('is kept once for a person and a reason, and waits for those who may judge', async () => {
    const viewer = await newViewer(app);
    await Promise.all([report(viewer, 'price', '标价不一样'), report(viewer, 'price', '标价不一样')]);
    await report(viewer, 'counterfeit');
    expect((await reports()).map(({ reason, text }) => [reason, text]).sort()).toEqual([
      ['counterfeit', ''],
      ['price', '标价不一样'],
    ]);
    expect(await open()).toBe(2);
    expect((await told()).filter(([t]) => t === 'violation.raised')).toEqual([]);
  });

  it('is for those who signed in, also for one who was kept out, with a reason of the list', async () => {
    await expect(report(GUEST)).rejects.toEqual(refusal('not_signed_in'));
    const viewer = await newViewer(app);
    await expect(report(viewer, 'bad_review' as RoomReportReason)).rejects.toEqual(refusal('bad_input'));
    await expect(report(viewer, 'other')).rejects.toEqual(refusal('bad_input'));
    const { q } = await app.get(SendComment).run(claimOf(show.sid, viewer), { cid: newId(), text: '骂人' });
    const ban = { sessionId: show.sid, q: q ?? 0, kind: 'ban', minutes: 0, reason: 'abuse' } as const;
    await app.get(SanctionViewer).run(show.moderator, ban);
    expect(await reports()).toEqual([]);
    await report(viewer, 'price', '说不得');
    expect((await reports()).map(({ personId, text }) => [personId, text])).toEqual([[viewer.id, '说不得']]);
  });

  it('becomes a violation at its place in the show, once, with all of the same reason', async () => {
    for (const viewer of [await newViewer(app), await newViewer(app)]) await report(viewer);
    await report(await newViewer(app), 'price');
    const [first, second] = await reports();
    const said = { reason: '夸大功效', article: '广告法 17', evidence: '说能降血糖' };
    const input = { requestId: newId(), reportId: first?.id ?? '', ...said };
    const officer = judge();
    const made = await app.get(RaiseViolation).run(officer, input);
    expect(made).toMatchObject({ kind: 'report', status: 'open', offsetMs: first?.offsetMs, ...said });
    expect((await app.get(RaiseViolation).run(officer, input)).id).toBe(made.id);
    await expect(app.get(RaiseViolation).run(officer, { ...input, reason: '别的' })).rejects.toEqual(
      refusal('request_reused'),
    );
    const again = { ...input, requestId: newId(), reportId: second?.id ?? '' };
    await expect(app.get(RaiseViolation).run(judge(), again)).rejects.toEqual(refusal('step_not_allowed'));
    expect(await violations()).toHaveLength(1);
    expect(await open()).toBe(1);
    expect(await told()).toContainEqual(['violation.raised', { id: made.id, kind: 'report' }]);
  });

  it('makes one violation when two judge it at once', async () => {
    await report(await newViewer(app));
    const [first] = await reports();
    const said = { reason: '夸大', article: '广告法 9', evidence: '全国第一' };
    const raise = (by: Actor) =>
      app.get(RaiseViolation).run(by, { requestId: newId(), reportId: first?.id ?? '', ...said });
    const done = await Promise.allSettled([raise(judge()), raise(judge())]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await violations()).toHaveLength(1);
  });

  it('is left by those who may judge, and by nobody else', async () => {
    await report(await newViewer(app));
    const [first] = await reports();
    const id = first?.id ?? '';
    await expect(app.get(SettleReports).run(show.streamer, id)).rejects.toEqual(refusal('not_permitted'));
    expect(await open()).toBe(1);
    const officer = judge();
    await app.get(SettleReports).run(officer, id);
    await app.get(SettleReports).run(officer, id);
    expect(await open()).toBe(0);
    expect(await violations()).toEqual([]);
    const steps = await app.get(DataSource).manager.findBy(StepRow, { thing: 'report', thingId: id });
    expect(steps).toMatchObject([{ step: 'leave', doneBy: officer.id, reason: 'false_claim' }]);
  });
});

describe('a violation', () => {
  it('comes of a stopped show, with its reason', async () => {
    const officer = judge();
    await app.get(BanSession).run(officer, show.sid, '宣称治病');
    await app.get(BanSession).run(officer, show.sid, '再来一次');
    expect(await violations()).toMatchObject([
      { kind: 'ban', reason: '宣称治病', article: BAN_ARTICLE, status: 'open', raisedBy: officer.id },
    ]);
  });

  it('comes of forbidden words that were tried on air, once for a phrase', async () => {
    const tried = async (text: string) => {
      const fault: unknown = await app
        .get(SetNotice)
        .run(show.streamer, show.sid, text)
        .catch((refused: unknown) => refused);
      await app.get(NoteWording).run({ sessionId: show.sid, personId: show.streamer.id, text }, fault);
    };
    await tried('吃了降血糖');
    await tried('真的降血糖，信我');
    await tried('今天晴');
    expect(await violations()).toMatchObject([
      { kind: 'wording', article: '广告法 17', evidence: '吃了降血糖', raisedBy: null },
    ]);
    expect((await told()).map(([t]) => t)).toEqual(['claim.alert', 'violation.raised']);
    await app.get(EndSession).run(show.streamer, show.sid);
    await tried('国家级品质');
    expect(await violations()).toHaveLength(1);
  });

  it('is appealed once, by those who answer for the show', async () => {
    const { id } = await raised(judge());
    const appeal = (who: Actor, text = '当场已纠正') => app.get(AppealViolation).run(who, id, text);
    await expect(appeal(show.moderator)).rejects.toEqual(refusal('not_permitted'));
    await expect(appeal((await onAir(app)).streamer)).rejects.toEqual(refusal('not_found'));
    await expect(appeal(show.streamer, ' ')).rejects.toEqual(refusal('bad_input'));
    expect(await violations()).toMatchObject([{ status: 'open', appeal: null }]);
    await appeal(show.streamer);
    await appeal(show.streamer);
    expect(await violations()).toMatchObject([{ status: 'appealed', appeal: '当场已纠正' }]);
    await expect(appeal(show.streamer, '还有一句')).rejects.toEqual(refusal('step_not_allowed'));
  });

  it('is judged by another than who raised it, for good', async () => {
    const [first, second] = [judge(), judge()];
    const { id } = await raised(first);
    const rule = (who: Actor, isUpheld: boolean, text = '录像里确有纠正') =>
      app.get(JudgeAppeal).run(who, { id, isUpheld, text });
    await expect(rule(second, false)).rejects.toEqual(refusal('step_not_allowed'));
    await app.get(AppealViolation).run(show.streamer, id, '当场已纠正');
    await expect(rule(show.streamer, false)).rejects.toEqual(refusal('not_permitted'));
    await expect(rule(first, false)).rejects.toEqual(refusal('same_person'));
    expect(await violations()).toMatchObject([{ status: 'appealed', judgedBy: null }]);
    await rule(second, false);
    await rule(second, false);
    expect(await violations()).toMatchObject([
      { status: 'withdrawn', judgement: '录像里确有纠正', judgedBy: second.id },
    ]);
    await expect(rule(judge(), true)).rejects.toEqual(refusal('step_not_allowed'));
    await expect(app.get(AppealViolation).run(show.streamer, id, '再来')).rejects.toEqual(
      refusal('step_not_allowed'),
    );
    const steps = await app.get(DataSource).manager.findBy(StepRow, { thing: 'violation', thingId: id });
    expect(steps.map(({ step, toStatus }) => [step, toStatus]).sort()).toEqual([
      ['appeal', 'appealed'],
      ['raise', 'open'],
      ['withdraw', 'withdrawn'],
    ]);
  });
});
