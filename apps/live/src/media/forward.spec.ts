import { readdirSync, readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import {
  BanSession,
  EndSession,
  Forwards,
  KeepForward,
  PauseSession,
  RemoveForward,
  ResumeSession,
} from '@app/live-room';
import { LOGGER, newId, type Actor } from '@app/platform';
import { SpecCamera } from '../test/spec-camera';
import { startMedia, until, type SpecMedia } from '../test/spec-media';
import { SpecPlatform } from '../test/spec-platform';
import { plannedShow, showOnAir, type SpecShow } from '../test/spec-room';

jest.setTimeout(90_000);

const KEY = 'stream-7788?expire=1999&sign=Geheim0815WXYZ';
let media: SpecMedia;
const said: unknown[] = [];
const cameras: SpecCamera[] = [];
const platforms: SpecPlatform[] = [];

beforeAll(async () => {
  media = await startMedia();
  const log: Record<string, unknown> = media.app.get(LOGGER);
  for (const level of ['debug', 'info', 'warn', 'error'])
    log[level] = (...words: unknown[]) => said.push(words);
});
afterEach(async () => {
  for (const camera of cameras.splice(0)) await camera.stop();
  for (const platform of platforms.splice(0)) await platform.vanish();
});
afterAll(() => media.stop());

// The query of the key is taken apart by the media server, as it is by real ones.
async function platform(): Promise<SpecPlatform> {
  const made = await new SpecPlatform('stream-7788').listen();
  platforms.push(made);
  return made;
}
function film(sid: string): void {
  cameras.push(new SpecCamera(media.pushUrl(sid)));
}
const keep = (show: SpecShow, url: string, more: { id?: string; isOn?: boolean } = {}) =>
  media.app.get(KeepForward).run(show.streamer, {
    ...{ requestId: newId(), id: more.id ?? null, allianceId: show.allianceId },
    ...{ name: '抖音', url, streamKey: KEY, isOn: more.isOn ?? true },
  });
const stateOf = async (sid: string, id: string) => {
  const row = (await media.app.get(Forwards).statesOf(sid)).get(id);
  return row && { state: row.state, fault: row.fault, kbps: row.kbps };
};
const isTaking = (there: SpecPlatform) => there.isReceiving && there.bytes > 30_000;

/** What everyone on this machine can read of the programs that run. */
function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8');
      } catch {
        return '';
      }
    });
}

describe('a show on air', () => {
  it('is pushed on to each platform of the list as it is, and its key stands nowhere', async () => {
    const show = await showOnAir(media);
    const [first, second] = [await platform(), await platform()];
    const { id } = await keep(show, first.url);
    await keep(show, second.url);
    const off = await platform();
    await keep(show, off.url, { isOn: false });
    film(show.sid);
    await until('both', () => isTaking(first) && isTaking(second), 25_000);
    const lines = commandLines();
    expect(lines.filter((line) => line.includes(`rtmp://127.0.0.1:`) && line.includes('-fpre')).length).toBe(
      2,
    );
    expect(lines.filter((line) => line.includes('Geheim0815WXYZ'))).toEqual([]);
    await until('its state', async () => (await stateOf(show.sid, id))?.state === 'on');
    await until('its speed', async () => ((await stateOf(show.sid, id))?.kbps ?? 0) > 50, 15_000);
    expect(off.seen).toEqual([]);
    const [row] = await media.app
      .get(DataSource)
      .query<Record<string, string>[]>('SELECT * FROM forward_targets WHERE id = ?', [id]);
    expect(JSON.stringify(row)).not.toContain('Geheim0815WXYZ');
    expect(JSON.stringify(said)).not.toContain('Geheim0815WXYZ');
  });

  it.each<[string, (show: SpecShow, id: string) => Promise<unknown>]>([
    ['is banned', ({ sid }) => media.app.get(BanSession).run(officer(), sid, '违规')],
    ['ends', ({ sid, streamer }) => media.app.get(EndSession).run(streamer, sid)],
    ['is paused', ({ sid, streamer }) => media.app.get(PauseSession).run(streamer, sid)],
    ['loses the platform', ({ streamer }, id) => media.app.get(RemoveForward).run(streamer, id)],
  ])('that %s is gone from the platform in less than three seconds', async (what, act) => {
    const show = await showOnAir(media);
    const there = await platform();
    const { id } = await keep(show, there.url);
    film(show.sid);
    await until('the picture there', () => isTaking(there), 25_000);
    await act(show, id);
    const acted = Date.now();
    await until('the end there', () => !there.isReceiving, 3_000);
    expect(Date.now() - acted).toBeLessThan(3_000);
    await until('no state', async () => (await stateOf(show.sid, id)) === undefined);
    if (what !== 'is paused') return;
    await media.app.get(ResumeSession).run(show.streamer, show.sid);
    await until('the picture there again', () => isTaking(there), 20_000);
  });
});

describe('a platform', () => {
  it('that refuses, or is not there, is said to fail, and the show and the others go on', async () => {
    const show = await showOnAir(media);
    const [good, bad, gone] = [await platform(), await platform(), await platform()];
    bad.isTaking = false;
    const there = await keep(show, good.url);
    const refused = await keep(show, bad.url);
    const absent = await keep(show, gone.url);
    await gone.vanish();
    platforms.splice(platforms.indexOf(gone), 1);
    film(show.sid);
    await until('the good one', () => isTaking(good), 25_000);
    const failing = (fault: string) => ({ state: 'failing', fault, kbps: 0 });
    await until('a refusal', async () => (await stateOf(show.sid, refused.id))?.state === 'failing');
    expect(await stateOf(show.sid, refused.id)).toEqual(failing('rejected'));
    await until('an absence', async () => (await stateOf(show.sid, absent.id))?.state === 'failing');
    expect(await stateOf(show.sid, absent.id)).toEqual(failing('unreachable'));
    await until('the good one on', async () => (await stateOf(show.sid, there.id))?.state === 'on');
    const before = good.bytes;
    await until('more bytes', () => good.bytes > before);
    expect(media.pictures.get(show.sid)?.state).toBe('ok');
    expect(good.seen).toHaveLength(1);
    expect(JSON.stringify(said)).not.toContain('Geheim0815WXYZ');
  });

  it('that vanishes and returns has the picture again', async () => {
    const show = await showOnAir(media);
    const there = await platform();
    const { id } = await keep(show, there.url);
    film(show.sid);
    await until('the picture', async () => (await stateOf(show.sid, id))?.state === 'on', 25_000);
    const port = await there.vanish();
    await until('the failure', async () => (await stateOf(show.sid, id))?.state === 'failing');
    await there.listen(port);
    await until('its return', async () => (await stateOf(show.sid, id))?.state === 'on', 20_000);
    expect(there.seen.length).toBeGreaterThanOrEqual(2);
    expect((await stateOf(show.sid, id))?.fault).toBeNull();
  });
});

describe('a rehearsal', () => {
  it('is pushed on to nobody', async () => {
    const show = await plannedShow(media);
    await media.app
      .get(DataSource)
      .query("UPDATE live_sessions SET status = 'preview' WHERE id = ?", [show.sid]);
    const there = await platform();
    await keep(show, there.url);
    film(show.sid);
    await until('the picture', () => media.pictures.get(show.sid)?.state === 'ok', 15_000);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(there.seen).toEqual([]);
  });
});

function officer(): Actor {
  return { id: newId(), offices: [{ office: 'district_officer', allianceId: newId(), villageId: null }] };
}
