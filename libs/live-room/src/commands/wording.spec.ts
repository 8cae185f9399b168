import type { TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { newId } from '@app/platform';
import { LiveRoomQueries } from '../live-room.queries';
import { LiveSessionRow } from '../live-session.row';
import { bootRooms, claimOf, newViewer, onAir, type PlannedShow } from '../test/on-air';
import { DropCoupon } from './drop-coupon';
import { OpenLuckyBag } from './open-lucky-bag';
import { ScheduleSession } from './schedule-session';
import { SendComment } from './send-comment';
import { SetNotice } from './set-notice';

let app: TestingModule;
let show: PlannedShow;

beforeAll(async () => {
  app = await bootRooms();
});

beforeEach(async () => {
  show = await onAir(app);
});

afterAll(() => app.close());

const refused = (rule: string, article: string): unknown =>
  expect.objectContaining({ code: 'wording', values: expect.objectContaining({ rule, article }) });

describe('words that may not be used', () => {
  it('are refused in a title, and no show is planned', async () => {
    const plan = (title: string) => {
      const input = { requestId: newId(), title, scheduledAt: Date.now(), skuIds: show.skuIds };
      return app.get(ScheduleSession).run(show.streamer, input);
    };
    const { manager } = app.get(DataSource);
    await expect(plan('全 国 第 一 的萝卜')).rejects.toEqual(refused('absolute.first', '广告法 9(3)'));
    await expect(plan('化痰止咳沙窝萝卜')).rejects.toEqual(refused('medical.cure', '广告法 17'));
    expect(await manager.countBy(LiveSessionRow, { allianceId: show.allianceId })).toBe(1);
    expect(await plan('第一书记带你看棚，特级萝卜')).toMatchObject({ status: 'scheduled' });
  });

  it('are refused in what a room gives away, and in what viewers are made to write', async () => {
    const { sid: sessionId, moderator } = show;
    const drop = { requestId: newId(), sessionId, faceFen: 500n, minFen: 3_000n, validDays: 3 };
    const dropped = app
      .get(DropCoupon)
      .run(moderator, { ...drop, name: '全网最低价券', quantity: 5, minutes: 5 });
    await expect(dropped).rejects.toEqual(refused('absolute.price', '广告法 9(3)'));
    const bag = { requestId: newId(), sessionId, valueFen: 4_990n, winnersMax: 2, minutes: 3, coupon: null };
    const open = (prize: string, text: string) =>
      app.get(OpenLuckyBag).run(moderator, { ...bag, prize, task: { kind: 'comment', text } });
    await expect(open('最好吃的萝卜', '想吃')).rejects.toEqual(refused('absolute.best', '广告法 9(3)'));
    await expect(open('沙窝萝卜', '吃了降血糖')).rejects.toEqual(refused('medical.cure', '广告法 17'));
    expect(await app.get(LiveRoomQueries).eventsAfter(show.sid, 's', 1)).toEqual([]);
  });

  it('keep a good with such a name off the shelf', async () => {
    const { manager } = app.get(DataSource);
    const [skuId] = show.skuIds;
    await manager.query('UPDATE skus SET name = ? WHERE id = ?', ['最好吃的萝卜 5斤装', skuId]);
    const plan = {
      requestId: newId(),
      title: '天刚亮拔的萝卜',
      scheduledAt: Date.now(),
      skuIds: show.skuIds,
    };
    const planned = app.get(ScheduleSession).run(show.streamer, plan);
    await expect(planned).rejects.toEqual(refused('absolute.best', '广告法 9(3)'));
  });

  it('are refused over the room', async () => {
    const notice = (text: string) => app.get(SetNotice).run(show.moderator, show.sid, text);
    await expect(notice('全网最低价，只到八点')).rejects.toEqual(refused('absolute.price', '广告法 9(3)'));
    expect(await app.get(LiveRoomQueries).eventsAfter(show.sid, 's', 1)).toEqual([]);
    expect(await notice('七点半发车，最晚后天到')).toMatchObject({ notice: '七点半发车，最晚后天到' });
  });

  it('are refused to those who sell, and the same words are free to those who watch', async () => {
    const person = await newViewer(app);
    const say = (role: 'viewer' | 'moderator' | 'streamer', text: string) =>
      app.get(SendComment).run(claimOf(show.sid, person, role), { cid: newId(), text });
    await expect(say('streamer', '最好吃的萝卜')).rejects.toEqual(refused('absolute.best', '广告法 9(3)'));
    await expect(say('moderator', '吃了降血糖')).rejects.toEqual(refused('medical.cure', '广告法 17'));
    expect(await app.get(LiveRoomQueries).eventsAfter(show.sid, 'c', 0)).toEqual([]);
    expect(await say('viewer', '最好吃的萝卜')).toMatchObject({ q: 1 });
    expect(await say('viewer', '骗子，难吃死了，退钱')).toMatchObject({ q: 2 });
    expect(await say('streamer', '最好当天吃')).toMatchObject({ q: 3 });
  });
});
