import { createHash } from 'node:crypto';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import {
  EndSession,
  HideComments,
  LiveRoomModule,
  PostCorrection,
  ScheduleSession,
  SealShow,
  SendComment,
  StartSession,
} from '@app/live-room';
import { buildShow, confirmChecks, type TestShow } from '@app/live-room/test';
import { OutboxModule } from '@app/outbox';
import { newId, PlatformModule } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { ReportModule } from './report.module';

interface Page {
  sealed: { seq: number; hash: string };
  events: ({ q: number; id: string; t: string; at: number; d: unknown } | { q: number; digest: string })[];
  next: number | null;
}

let app: NestExpressApplication;
let base: string;
let show: TestShow;
let sid: string;
const viewer = newId();
const HIDDEN = '加我微信 lianji-1';

beforeAll(async () => {
  const platform = PlatformModule.forRoot('spec', await testSettings());
  const imports = [platform, OutboxModule, LiveRoomModule, ReportModule];
  const module = await Test.createTestingModule({ imports }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
  await heldShow();
});
afterAll(() => app.close());

async function heldShow(): Promise<void> {
  const rows = app.get(DataSource).manager;
  show = await buildShow(rows);
  await rows.query(`UPDATE sellers SET kind = 'exempt_self_produced' WHERE alliance_id = ?`, [
    show.allianceId,
  ]);
  const plan = {
    requestId: newId(),
    title: '天刚亮<拔>的萝卜',
    scheduledAt: Date.now(),
    skuIds: show.skuIds,
    isSyntheticHost: true,
  };
  sid = (await app.get(ScheduleSession).run(show.streamer, plan)).id;
  await confirmChecks(rows, sid);
  await app.get(StartSession).run(show.streamer, sid);
  const claim = { aud: 'live', sid, sub: viewer, mask: '沈**', role: 'viewer', exp: 0 } as const;
  const say = (text: string) => app.get(SendComment).run(claim, { cid: newId(), text });
  await say('多少钱一箱');
  await say('甜不甜');
  const said = { requestId: newId(), sessionId: sid, text: '刚才说错了，是 5 斤装' };
  await app.get(PostCorrection).run(show.moderator, said);
  await rows.query(`UPDATE live_events SET payload = REPLACE(payload, '甜不甜', ?) WHERE session_id = ?`, [
    HIDDEN,
    sid,
  ]);
  const hide = { requestId: newId(), sessionId: sid, qs: [2], reason: 'off_platform' } as const;
  await app.get(HideComments).run(show.moderator, hide);
  await app.get(EndSession).run(show.streamer, sid);
}

const seal = () =>
  app.get(SealShow).react({
    id: String(4_000_000_000 + Math.floor(Math.random() * 1e9)),
    name: 'session.ended',
    at: Date.now(),
    payload: { sessionId: sid, allianceId: show.allianceId },
  });
const events = async (stream: string): Promise<Page> =>
  (await (await fetch(`${base}/show/${sid}/events.json?stream=${stream}`)).json()) as Page;
const text = async (query = '') => (await fetch(`${base}/show/${sid}/report${query}`)).text();
const sha256 = (said: string) => createHash('sha256').update(said).digest('hex');

/** By what the page says in plain words, with nothing of ours. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

describe('the report of a show', () => {
  it('is not there before the show is over and sealed', async () => {
    expect((await fetch(`${base}/show/${sid}/report`)).status).toBe(404);
    expect((await fetch(`${base}/show/${sid}/events.json`)).status).toBe(404);
    await seal();
    expect((await fetch(`${base}/show/${sid}/report`)).status).toBe(200);
    for (const unknown of [newId(), 'nothing', '%27%3C'])
      expect((await fetch(`${base}/show/${unknown}/report`)).status).toBe(404);
  });

  it('says who sold, what was put right and that nothing differs, without a script', async () => {
    const said = await text();
    for (const words of [
      '天刚亮&lt;拔&gt;的萝卜',
      ...['沃青联盟', '苗小满', '沃青合作社', '自产农副产品', '刚才说错了，是 5 斤装', '人工智能生成'],
      ...['隐藏的评论：引到场外交易', '与订单核对一致：本场已付款 0 单，0 件，0.00 元。'],
    ])
      expect(said).toContain(words);
    expect(said).not.toMatch(/<script|\sstyle="|\son\w+="/);
    expect(await text('?lang=en&big=1')).toContain('<html lang="en" class="big"');
  });

  it('says so when the orders are not what was sealed', async () => {
    const rows = app.get(DataSource).manager;
    const put = (from: string, to: string) =>
      rows.query('UPDATE session_reports SET numbers = REPLACE(numbers, ?, ?) WHERE session_id = ?', [
        from,
        to,
        sid,
      ]);
    await put('"salesFen":"0"', '"salesFen":"100"');
    const said = await text();
    await put('"salesFen":"100"', '"salesFen":"0"');
    expect(said).toContain('与封存不一致：订单里现有已付款 0 单，0 件，0.00 元。');
    expect(said).not.toContain('核对一致');
  });

  it('lets anyone compute the heads again from what is public', async () => {
    const page = await text();
    for (const stream of ['s', 'c', 'k']) {
      const { sealed, events: all, next } = await events(stream);
      expect(next).toBeNull();
      const digests = all.map((event) =>
        'digest' in event ? event.digest : sha256(JSON.stringify(sorted(event))),
      );
      const head = digests.reduce((hash, digest) => sha256(hash + digest), sha256(`show:${sid}:${stream}`));
      expect([all.length, head]).toEqual([sealed.seq, sealed.hash]);
      expect(page).toContain(head);
    }
  });

  it('gives away no person: not the words that were hidden, not who spoke, not the console', async () => {
    const all = [
      await text(),
      ...(await Promise.all(['s', 'c', 'k'].map(events))).map((page) => JSON.stringify(page)),
    ];
    for (const said of all)
      for (const secret of [HIDDEN, viewer, show.moderator.id]) expect(said).not.toContain(secret);
    const { events: comments } = await events('c');
    expect(comments.map((each) => Object.keys(each).join())).toEqual(['q,id,t,at,d', 'q,digest']);
    const { events: console } = await events('k');
    for (const each of console) expect(Object.keys(each)).toEqual(['q', 'digest']);
  });
});
