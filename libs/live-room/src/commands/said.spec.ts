import type { TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { newId, type Actor } from '@app/platform';
import type { RoomRole } from '../core';
import { CorrectionRow } from '../correction.row';
import { LiveRoomQueries } from '../live-room.queries';
import { QuestionRow } from '../question.row';
import { RoomToolsQueries } from '../room-tools.queries';
import { bootRooms, claimOf, newViewer, onAir, planned, refusal, type PlannedShow } from '../test/on-air';
import { AnswerQuestion } from './answer-question';
import { EndSession } from './end-session';
import { JudgeHeld } from './judge-held';
import { PostCorrection } from './post-correction';
import { SendComment } from './send-comment';
import { SetChatMode } from './set-chat-mode';
import { SetNotice } from './set-notice';

let app: TestingModule;
let show: PlannedShow;
let viewer: Actor;

beforeAll(async () => {
  app = await bootRooms();
});
beforeEach(async () => {
  show = await onAir(app);
  viewer = await newViewer(app);
});
afterAll(() => app.close());

const rows = () => app.get(DataSource).manager;
const eventsOf = (stream: 's' | 'c' | 'k') => app.get(LiveRoomQueries).eventsAfter(show.sid, stream, 0);

function correct(text: string, by: Actor = show.moderator, requestId = newId()) {
  return app.get(PostCorrection).run(by, { requestId, sessionId: show.sid, text });
}
const say = (text: string, role: RoomRole = 'viewer', who = viewer) =>
  app.get(SendComment).run(claimOf(show.sid, who, role), { cid: newId(), text });

describe('a correction', () => {
  it('is shown to the room and kept with who posted it and where in the show', async () => {
    const requestId = newId();
    const [first, again] = await Promise.all([
      correct('  刚才说错了，是 5 斤装，不是 8 斤 ', show.moderator, requestId),
      correct('  刚才说错了，是 5 斤装，不是 8 斤 ', show.moderator, requestId),
    ]);
    expect(again.id).toBe(first.id);
    const [event] = (await eventsOf('s')).slice(-1);
    const { id, text, postedAt: at, offsetMs } = first;
    expect(event).toMatchObject({ t: 'correct.posted', d: { correction: { id, text, at, offsetMs } } });
    expect(text).toBe('刚才说错了，是 5 斤装，不是 8 斤');
    const [session] = await app.get(LiveRoomQueries).byIds([show.sid]);
    expect(offsetMs).toBe(at - session!.startedAt!);
    const [kept, ...more] = await app.get(RoomToolsQueries).correctionsOf(show.sid);
    expect(kept).toMatchObject({ id, postedBy: show.moderator.id, offsetMs });
    expect(more).toEqual([]);
    await expect(correct('别的话', show.moderator, requestId)).rejects.toEqual(refusal('request_reused'));
  });

  it('is the staff’s, on air, with something in it', async () => {
    await expect(correct('我来说', viewer)).rejects.toEqual(refusal('not_permitted'));
    await expect(correct(' \u200b ')).rejects.toEqual(refusal('bad_input'));
    await expect(correct('长'.repeat(201))).rejects.toEqual(refusal('bad_input'));
    const other = await planned(app);
    await expect(correct('别家的', other.streamer)).rejects.toEqual(refusal('not_found'));
    await app.get(EndSession).run(show.streamer, show.sid);
    await expect(correct('晚了')).rejects.toEqual(refusal('step_not_allowed'));
    expect(await rows().countBy(CorrectionRow, { sessionId: show.sid })).toBe(0);
  });
});

describe('a notice', () => {
  const set = (text: string | null, by: Actor = show.moderator) => app.get(SetNotice).run(by, show.sid, text);

  it('stands until it is taken down, and is told when it changes', async () => {
    await set('满 3 箱包邮');
    await set('满 3 箱包邮');
    expect((await app.get(LiveRoomQueries).snapshot(show.sid))!.notice).toBe('满 3 箱包邮');
    await set('  ');
    const told = (await eventsOf('s')).filter((event) => event.t === 'notice.set').map((event) => event.d);
    expect(told).toEqual([{ text: '满 3 箱包邮' }, { text: null }]);
    await expect(set('我来说', viewer)).rejects.toEqual(refusal('not_permitted'));
    await expect(set('长'.repeat(101))).rejects.toEqual(refusal('bad_input'));
    await app.get(EndSession).run(show.streamer, show.sid);
    await expect(set('晚了')).rejects.toEqual(refusal('closed'));
  });
});

describe('a question', () => {
  it('of a viewer waits in the console until it is ticked off', async () => {
    await say('刚到');
    const { q } = await say('多少钱一斤');
    await say('能寄到上海吗', 'moderator', show.moderator);
    expect((await eventsOf('k')).map(({ t, d }) => ({ t, d }))).toEqual([
      { t: 'question.asked', d: { q: 2, u: { mask: '沈**', badge: 'viewer' }, x: '多少钱一斤' } },
    ]);
    const waiting = () => app.get(RoomToolsQueries).questionsOf(show.sid, true);
    expect(await waiting()).toMatchObject([
      { q: '2', text: '多少钱一斤', personId: viewer.id, answeredAt: null },
    ]);
    const answer = (by: Actor) => app.get(AnswerQuestion).run(by, show.sid, q!);
    await expect(answer(viewer)).rejects.toEqual(refusal('not_permitted'));
    await Promise.all([answer(show.moderator), answer(show.streamer)]);
    expect(await waiting()).toEqual([]);
    const answered = (await eventsOf('k')).filter((event) => event.t === 'question.answered');
    expect(answered.map((event) => event.d)).toEqual([{ q: 2 }]);
    await expect(app.get(AnswerQuestion).run(show.moderator, show.sid, 1)).rejects.toEqual(
      refusal('not_found'),
    );
  });

  it('that was held is asked when it is let in', async () => {
    const mode = { slowSeconds: 0, isMuted: false, isHeld: true };
    await app.get(SetChatMode).run(show.moderator, show.sid, mode);
    expect(await say('甜不甜')).toMatchObject({ q: null });
    expect(await rows().countBy(QuestionRow, { sessionId: show.sid })).toBe(0);
    const [held] = (await eventsOf('k')).filter((event) => event.t === 'chat.held');
    await app.get(JudgeHeld).run(show.moderator, (held!.d as { id: string }).id, true);
    expect(await app.get(RoomToolsQueries).questionsOf(show.sid, true)).toMatchObject([
      { q: '1', text: '甜不甜' },
    ]);
  });
});
