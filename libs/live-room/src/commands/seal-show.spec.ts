import type { TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { newId } from '@app/platform';
import { reportHash } from '../core';
import { SessionReportRow } from '../session-report.row';
import { headsOf, SEAL_PAGE, sha256 } from '../show-log';
import { bootRooms, claimOf, happened, newViewer, onAir, type PlannedShow } from '../test/on-air';
import { insert } from '../test/insert';
import { verifyShow } from '../verify-shows';
import { BanSession } from './ban-session';
import { EndSession } from './end-session';
import { PostCorrection } from './post-correction';
import { SealShow } from './seal-show';
import { SendComment } from './send-comment';

let app: TestingModule;
let show: PlannedShow;

beforeAll(async () => {
  app = await bootRooms();
});
beforeEach(async () => {
  show = await onAir(app);
  const viewer = await newViewer(app);
  for (const text of ['多少钱一箱', '能寄哈尔滨吗', '甜不甜'])
    await app.get(SendComment).run(claimOf(show.sid, viewer), { cid: newId(), text });
  const said = { requestId: newId(), sessionId: show.sid, text: '刚才说错了，是 5 斤装' };
  await app.get(PostCorrection).run(show.moderator, said);
});
afterAll(() => app.close());

const rows = () => app.get(DataSource).manager;
const ended = () => happened('session.ended', { sessionId: show.sid, allianceId: show.allianceId });
const report = () => rows().findOneByOrFail(SessionReportRow, { sessionId: show.sid });
const change = (sql: string, seq: number) =>
  rows().query(`${sql} WHERE session_id = ? AND stream = 'c' AND seq = ?`, [show.sid, seq]);

async function sealed(): Promise<SessionReportRow> {
  await app.get(EndSession).run(show.streamer, show.sid);
  await app.get(SealShow).react(ended());
  return report();
}

describe('a show that is over', () => {
  it('is sealed once, with the numbers of its log', async () => {
    const first = await sealed();
    await app.get(SealShow).react(ended());
    expect(await report()).toEqual(first);
    expect(JSON.parse(first.numbers)).toMatchObject({
      orders: 0,
      comments: 3,
      corrections: 1,
      salesFen: '0',
    });
    expect(first.chatSeq).toBe('3');
    expect(await verifyShow(rows(), show.sid)).toEqual([]);
  });

  it('is sealed when it was banned too', async () => {
    const office = { id: newId(), offices: [{ office: 'operator', allianceId: null }] } as never;
    await app.get(BanSession).run(office, show.sid, '夸大宣传');
    await app.get(SealShow).react(ended());
    expect((await report()).chatSeq).toBe('3');
  });

  it('gives away the comment whose words were changed', async () => {
    await sealed();
    await change(`UPDATE live_events SET payload = REPLACE(payload, '哈尔滨', '三亚')`, 2);
    expect(await verifyShow(rows(), show.sid)).toEqual([
      { sessionId: show.sid, stream: 'c', seq: 2, fault: 'changed' },
    ]);
  });

  it('gives away the comment that was deleted', async () => {
    await sealed();
    await change('DELETE FROM live_events', 1);
    expect(await verifyShow(rows(), show.sid)).toEqual([
      { sessionId: show.sid, stream: 'c', seq: 1, fault: 'missing' },
    ]);
  });

  it('gives away a number or a digest that was changed in the seal', async () => {
    const { chatHash } = await sealed();
    await rows().query(
      `UPDATE session_reports SET numbers = REPLACE(numbers, '"orders":0', '"orders":9') WHERE session_id = ?`,
      [show.sid],
    );
    await rows().query(
      `UPDATE session_digests SET digests = CONCAT(?, SUBSTRING(digests, 65)) WHERE session_id = ? AND stream = 'k'`,
      [chatHash, show.sid],
    );
    const faults = await verifyShow(rows(), show.sid);
    expect(faults).toContainEqual({ sessionId: show.sid, stream: null, seq: 0, fault: 'seal' });
  });

  it('gives away a number that was changed together with the hash of the report', async () => {
    const kept = await sealed();
    const numbers = kept.numbers.replace('"orders":0', '"orders":9');
    expect(numbers).not.toBe(kept.numbers);
    const hash = reportHash(show.sid, headsOf(kept), JSON.parse(numbers), sha256);
    await rows().update(SessionReportRow, { sessionId: show.sid }, { numbers, reportHash: hash });
    expect(await verifyShow(rows(), show.sid)).toEqual([
      { sessionId: show.sid, stream: null, seq: 0, fault: 'numbers' },
    ]);
  });

  it('is read in pages, and the last of many events is under the seal', async () => {
    const seqs = Array.from({ length: SEAL_PAGE + 20 }, (_, n) => n + 4);
    for (const seq of seqs)
      await insert(rows(), 'live_events', {
        ...{ session_id: show.sid, stream: 'c', seq, id: newId(), type: 'chat.msg', at: new Date() },
        payload: JSON.stringify({ u: { mask: '沈**', badge: 'viewer' }, x: `第${String(seq)}条` }),
      });
    const last = seqs.at(-1)!;
    await rows().query(`UPDATE live_stream_heads SET seq = ? WHERE session_id = ? AND stream = 'c'`, [
      last,
      show.sid,
    ]);
    expect((await sealed()).chatSeq).toBe(String(last));
    expect(await verifyShow(rows(), show.sid)).toEqual([]);
    await change(`UPDATE live_events SET type = 'chat.pin'`, last);
    expect(await verifyShow(rows(), show.sid)).toEqual([
      { sessionId: show.sid, stream: 'c', seq: last, fault: 'changed' },
    ]);
  });
});
