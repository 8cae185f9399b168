import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { INestApplication } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { AllianceModule, AllianceQueries } from '@app/alliance';
import { EndSession, RecordSegment, SendComment } from '@app/live-room';
import { claimOf, newViewer, onAir, segmentOf, type PlannedShow } from '@app/live-room/test';
import { OutboxModule } from '@app/outbox';
import { GUEST, newId, PlatformModule, type Actor } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { AllianceApiModule } from '../alliance/alliance.module';
import { CatalogApiModule } from '../catalog/catalog.module';
import { GraphContext } from '../context';
import { OrdersApiModule } from '../orders/orders.module';
import { PeopleApiModule } from '../people/people.module';
import { formatError, RefusalFilter } from '../refusal.filter';
import { DayScalar, FenScalar, InstantScalar } from '../scalars';
import { typeDefs } from '../type-defs';
import { LiveApiModule } from './live.module';

let app: INestApplication;
let origin: string;
let asking: Actor = GUEST;
let show: PlannedShow;

beforeAll(async () => {
  const areas = [AllianceApiModule, CatalogApiModule, LiveApiModule, OrdersApiModule, PeopleApiModule];
  const modules = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot('spec', await testSettings()),
      OutboxModule,
      AllianceModule,
      ...areas,
      GraphQLModule.forRoot<ApolloDriverConfig>({
        driver: ApolloDriver,
        typeDefs: typeDefs(),
        context: ({ req, res }: { req: Request; res: Response }) =>
          new GraphContext(req, res, asking, 'zh-CN'),
        formatError,
      }),
    ],
    providers: [FenScalar, InstantScalar, DayScalar, { provide: APP_FILTER, useClass: RefusalFilter }],
  }).compile();
  app = modules.createNestApplication();
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
});

beforeEach(async () => {
  show = await onAir(app);
});

afterAll(() => app.close());

async function ask(actor: Actor, query: string, variables: object = {}): Promise<any> {
  asking = actor;
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: any; errors?: any[] };
  return errors ? { refused: errors[0].extensions.code ?? errors[0].message } : data;
}

const officer = (): Actor => ({
  id: newId(),
  offices: [{ office: 'district_officer', allianceId: newId(), villageId: null }],
});
const REPORT =
  'mutation ($id: ID!, $reason: RoomReportReason!) { reportSession(sessionId: $id, reason: $reason) }';
const RAISE =
  'mutation ($input: RaiseViolationInput!) { raiseViolation(input: $input) { id status replayMs } }';
const DESK =
  '{ violationDesk { reports { id reason replayMs session { id title } } appeals { id appeal replayMs } } }';
const PANEL = `query ($id: ID!) { liveSession(id: $id) { console {
  reportCount violations { kind reason status replayMs appeal judgement }
} } }`;

describe('what is wrong with a show', () => {
  it('is reported, raised, appealed and judged, each by whom it is for', async () => {
    const { sid: id, streamer } = show;
    const viewer = await newViewer(app);
    expect(await ask(GUEST, REPORT, { id, reason: 'price' })).toEqual({ refused: 'not_signed_in' });
    expect(await ask(viewer, REPORT, { id, reason: 'price' })).toEqual({ reportSession: true });
    expect(await ask(streamer, DESK)).toEqual({ refused: 'not_permitted' });
    const [first, second] = [officer(), officer()];
    const { violationDesk } = await ask(first, DESK);
    const report = violationDesk.reports.find((each: any) => each.session.id === id);
    expect(report).toMatchObject({ reason: 'price', session: { title: '天刚亮拔的萝卜' } });
    const said = { reason: '标价不符', article: '明码标价 16', evidence: '标 49.90 收 59.90' };
    const input = { requestId: newId(), reportId: report.id, ...said };
    const { raiseViolation } = await ask(first, RAISE, { input });
    expect(raiseViolation).toMatchObject({ status: 'open', replayMs: null });

    await app.get(RecordSegment, { strict: false }).run(segmentOf(id, 1));
    await app.get(EndSession, { strict: false }).run(streamer, id);
    expect((await ask(viewer, PANEL, { id })).liveSession.console).toBeNull();
    const appeal = 'mutation ($id: ID!) { appealViolation(id: $id, text: "页面当时没刷新") { status } }';
    expect(await ask(streamer, appeal, { id: raiseViolation.id })).toEqual({
      appealViolation: { status: 'appealed' },
    });
    expect((await ask(second, DESK)).violationDesk.appeals).toContainEqual({
      id: raiseViolation.id,
      appeal: '页面当时没刷新',
      replayMs: expect.any(Number),
    });
    const rule = 'mutation ($id: ID!) { judgeAppeal(id: $id, isUpheld: false, text: "属实") { status } }';
    expect(await ask(first, rule, { id: raiseViolation.id })).toEqual({ refused: 'same_person' });
    expect(await ask(second, rule, { id: raiseViolation.id })).toEqual({
      judgeAppeal: { status: 'withdrawn' },
    });
    expect((await ask(streamer, PANEL, { id })).liveSession.console).toMatchObject({
      reportCount: 0,
      violations: [{ kind: 'report', reason: '标价不符', status: 'withdrawn', judgement: '属实' }],
    });
  });

  it('stands at its place in the replay, which leaves out what was not recorded, once the show is over', async () => {
    const { sid: id, streamer } = show;
    await ask(await newViewer(app), REPORT, { id, reason: 'price' });
    const recording = app.get(RecordSegment, { strict: false });
    const [session]: { began: Date }[] = await app
      .get(DataSource)
      .query('SELECT started_at AS began FROM live_sessions WHERE id = ?', [id]);
    for (const n of [1, 3]) await recording.run(segmentOf(id, n, session!.began.getTime()));
    await app.get(DataSource).query('UPDATE room_reports SET offset_ms = 9000 WHERE session_id = ?', [id]);
    const judge = officer();
    const placeOf = async () => {
      const { reports } = (await ask(judge, DESK)).violationDesk;
      return reports.find((each: any) => each.session.id === id);
    };
    expect((await placeOf()).replayMs).toBeNull();
    await app.get(EndSession, { strict: false }).run(streamer, id);
    const report = await placeOf();
    expect(report.replayMs).toBe(5_000);
    const input = { requestId: newId(), reportId: report.id, reason: '价', article: '16', evidence: '标价' };
    expect(await ask(judge, RAISE, { input })).toMatchObject({ raiseViolation: { status: 'open' } });
    const [found] = (await ask(streamer, PANEL, { id })).liveSession.console.violations;
    expect(found.replayMs).toBe(5_000);
  });

  it('is left by those who judge, and counted for those who run the show', async () => {
    const { sid: id, streamer } = show;
    await ask(await newViewer(app), REPORT, { id, reason: 'abuse' });
    expect((await ask(streamer, PANEL, { id })).liveSession.console.reportCount).toBe(1);
    const judge = officer();
    const { violationDesk } = await ask(judge, DESK);
    const report = violationDesk.reports.find((each: any) => each.session.id === id);
    const leave = 'mutation ($id: ID!) { settleReports(reportId: $id) }';
    expect(await ask(streamer, leave, { id: report.id })).toEqual({ refused: 'not_permitted' });
    expect(await ask(judge, leave, { id: report.id })).toEqual({ settleReports: true });
    expect((await ask(streamer, PANEL, { id })).liveSession.console).toEqual({
      reportCount: 0,
      violations: [],
    });
  });

  it('comes of words that a notice, a coupon or a bag was refused for, not of a stranger’s', async () => {
    const { sid: id, streamer } = show;
    const notice = 'mutation ($id: ID!, $text: String!) { setNotice(sessionId: $id, text: $text) { id } }';
    const stranger = (await onAir(app)).streamer;
    expect(await ask(stranger, notice, { id, text: '国家级萝卜' })).toEqual({ refused: 'not_found' });
    expect(await ask(streamer, notice, { id, text: '吃了降血糖' })).toEqual({ refused: 'wording' });
    const drop = 'mutation ($input: DropCouponInput!) { dropCoupon(input: $input) { id } }';
    const coupon = { name: '国家级优惠', faceFen: '300', minFen: '1000', quantity: 10, minutes: 5 };
    const input = { requestId: newId(), sessionId: id, ...coupon };
    expect(await ask(streamer, drop, { input })).toEqual({ refused: 'wording' });
    const { violations } = (await ask(streamer, PANEL, { id })).liveSession.console;
    expect(violations.map(({ kind, status }: any) => [kind, status])).toEqual([
      ['wording', 'open'],
      ['wording', 'open'],
    ]);
  });
});

describe('a comment', () => {
  it('is reported over the API as over the socket', async () => {
    const { sid: id } = show;
    const said = { cid: newId(), text: '加群领红包' };
    const { q } = await app.get(SendComment, { strict: false }).run(claimOf(id, await newViewer(app)), said);
    const report = 'mutation ($id: ID!, $q: Int!) { reportComment(sessionId: $id, q: $q, reason: spam) }';
    expect(await ask(GUEST, report, { id, q })).toEqual({ refused: 'not_signed_in' });
    for (let n = 0; n < 3; n += 1)
      expect(await ask(await newViewer(app), report, { id, q })).toEqual({ reportComment: true });
    const rows: unknown[] = await app
      .get(DataSource)
      .query("SELECT 1 FROM live_events WHERE session_id = ? AND type = 'chat.reported'", [id]);
    expect(rows).toHaveLength(1);
  });
});

describe('a helper', () => {
  it('is invited by who runs the show, comes by the invite, and is named to him alone', async () => {
    const { sid: id, streamer, moderator } = show;
    const invite = 'query ($id: ID!) { helperInvite(sessionId: $id, kind: comments) { invite kind } }';
    expect(await ask(moderator, invite, { id })).toEqual({ refused: 'not_permitted' });
    expect(await ask((await onAir(app)).streamer, invite, { id })).toEqual({ refused: 'not_found' });
    const { helperInvite } = await ask(streamer, invite, { id });
    const helper = await newViewer(app, '岳小满');
    const pair = 'mutation ($invite: String!) { pairHelper(invite: $invite) { id } }';
    expect(await ask(helper, pair, { invite: helperInvite.invite })).toEqual({ pairHelper: { id } });
    const offices = await app.get(AllianceQueries, { strict: false }).officesOf(helper.id);
    const list = 'query ($id: ID!) { liveSession(id: $id) { console { helpers { id displayName kind } } } }';
    expect((await ask(helper, list, { id })).liveSession.console).toBeNull();
    const { helpers } = (await ask({ ...helper, offices }, list, { id })).liveSession.console;
    expect(helpers).toMatchObject([{ displayName: '岳小满', kind: 'comments' }]);
    const end = 'mutation ($id: ID!) { endPairing(id: $id) }';
    expect(await ask({ ...helper, offices }, end, { id: helpers[0].id })).toEqual({
      refused: 'not_permitted',
    });
    expect(await ask(streamer, end, { id: helpers[0].id })).toEqual({ endPairing: true });
    expect((await ask(streamer, list, { id })).liveSession.console.helpers).toEqual([]);
  });
});
