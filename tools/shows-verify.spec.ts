import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { EndSession, SealShow, SendComment } from '@app/live-room';
import { bootRooms, claimOf, happened, newViewer, onAir } from '@app/live-room/test';
import { newId } from '@app/platform';
import { freshDatabase } from '@app/platform/test';

interface Told {
  readonly code: number | string | null | undefined;
  readonly out: string;
  readonly err: string;
}

/** What `npm run shows:verify` runs. */
function verify(url: string): Promise<Told> {
  const command = [join(__dirname, 'shows-verify.mjs')];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env: { ...process.env, DATABASE_URL: url } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : error.code, out, err });
    });
  });
}

describe('shows:verify', () => {
  let url: string;
  let app: TestingModule;
  let sid: string;

  beforeAll(async () => {
    url = await freshDatabase('shows_verify');
    app = await bootRooms(url);
    const show = await onAir(app);
    sid = show.sid;
    const viewer = await newViewer(app);
    await app.get(SendComment).run(claimOf(sid, viewer), { cid: newId(), text: '能寄哈尔滨吗' });
    await app.get(EndSession).run(show.streamer, sid);
    const ended = happened('session.ended', { sessionId: sid, allianceId: show.allianceId });
    await app.get(SealShow).react(ended);
  });
  afterAll(() => app.close());

  it('ends with 0 when every show is as it was sealed', async () => {
    expect(await verify(url)).toEqual({
      code: 0,
      out: '1 sealed shows, 0 not as they were sealed\n',
      err: '',
    });
  });

  it('ends with 1 and names the event whose words were changed', async () => {
    const change = `UPDATE live_events SET payload = REPLACE(payload, '哈尔滨', '三亚') WHERE stream = 'c'`;
    await app.get(DataSource).query(change);
    const { code, err } = await verify(url);
    expect([code, err]).toEqual([1, `  changed: show ${sid}, stream c, event 1\n`]);
  });
});
