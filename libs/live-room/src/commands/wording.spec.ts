import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule } from '@app/outbox';
import { newId, PlatformModule } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { LiveRoomModule } from '../live-room.module';
import { LiveRoomQueries } from '../live-room.queries';
import { LiveSessionRow } from '../live-session.row';
import { buildShow, type TestShow } from '../test';
import { ScheduleSession } from './schedule-session';
import { SendComment } from './send-comment';
import { StartSession } from './start-session';

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

function plan(title: string): Promise<LiveSessionRow> {
  const input = { requestId: newId(), title, scheduledAt: Date.now(), skuIds: show.skuIds };
  return app.get(ScheduleSession).run(show.streamer, input);
}

describe('words that may not be used', () => {
  const refused = (rule: string, article: string): unknown =>
    expect.objectContaining({ code: 'wording', values: expect.objectContaining({ rule, article }) });

  it('are refused in a title, and no show is planned', async () => {
    await expect(plan('全 国 第 一 的萝卜')).rejects.toEqual(refused('absolute.first', '广告法 9(3)'));
    await expect(plan('化痰止咳沙窝萝卜')).rejects.toEqual(refused('medical.cure', '广告法 17'));
    expect(await database.manager.countBy(LiveSessionRow, { allianceId: show.allianceId })).toBe(0);
    expect(await plan('第一书记带你看棚，特级萝卜')).toMatchObject({ status: 'scheduled' });
  });

  it('are refused to those who sell, and the same words are free to those who watch', async () => {
    const session = await plan('天刚亮拔的萝卜');
    await app.get(StartSession).run(show.streamer, session.id);
    const say = (role: 'viewer' | 'moderator' | 'streamer', text: string) => {
      const claim = { aud: 'live', sid: session.id, sub: newId(), mask: '沈**', role, exp: 0 } as const;
      return app.get(SendComment).run(claim, { cid: newId(), text });
    };
    await expect(say('streamer', '最好吃的萝卜')).rejects.toEqual(refused('absolute.best', '广告法 9(3)'));
    await expect(say('moderator', '吃了降血糖')).rejects.toEqual(refused('medical.cure', '广告法 17'));
    expect(await queries.eventsAfter(session.id, 'c', 0)).toEqual([]);
    expect(await say('viewer', '最好吃的萝卜')).toEqual({ q: 1 });
    expect(await say('viewer', '骗子，难吃死了，退钱')).toEqual({ q: 2 });
    expect(await say('streamer', '最好当天吃')).toEqual({ q: 3 });
  });
});
