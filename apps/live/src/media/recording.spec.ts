import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DataSource } from 'typeorm';
import {
  EndSession,
  LiveRoomQueries,
  PinItem,
  Recordings,
  SessionSegmentRow,
  verifyRecordings,
} from '@app/live-room';
import { newId } from '@app/platform';
import { SpecCamera } from '../test/spec-camera';
import { startMedia, until, type SpecMedia } from '../test/spec-media';
import { showOnAir, type SpecShow } from '../test/spec-room';
import { noteLeftOvers, RecordingRun } from './recording-run';
import { Recorder } from './recorder';

const run = promisify(execFile);
jest.setTimeout(60_000);

let media: SpecMedia;
let database: DataSource;
const cameras: SpecCamera[] = [];

beforeAll(async () => {
  media = await startMedia();
  database = media.app.get(DataSource);
});
afterEach(async () => {
  for (const camera of cameras.splice(0)) await camera.stop();
});
afterAll(() => media.stop());

function film(sid: string): SpecCamera {
  const camera = new SpecCamera(media.pushUrl(sid));
  cameras.push(camera);
  return camera;
}
const rowsOf = (sid: string): Promise<SessionSegmentRow[]> => media.app.get(Recordings).segmentsOf(sid);
const status = async (path: string) => (await fetch(`${media.url}${path}`)).status;
const ban = (sid: string) =>
  database.query("UPDATE live_sessions SET status = 'banned', ended_at = ? WHERE id = ?", [new Date(), sid]);

/** What a player finds behind an address. */
async function probe(path: string): Promise<{ codecs: string[]; seconds: number }> {
  const show = ['-show_entries', 'stream=codec_name:format=duration', '-of', 'json'];
  const { stdout } = await run('ffprobe', ['-v', 'error', ...show, `${media.url}${path}`]);
  const found = JSON.parse(stdout) as { streams: { codec_name: string }[]; format: { duration?: string } };
  return {
    codecs: found.streams.map((stream) => stream.codec_name).sort(),
    seconds: Number(found.format.duration ?? 0),
  };
}

async function pinFor(show: SpecShow, ms: number): Promise<string> {
  const pin = (index: number) => media.app.get(PinItem).run(show.streamer, show.sid, show.items[index]!);
  await pin(0);
  const [open] = await media.app.get(LiveRoomQueries).openPins([show.sid]);
  await new Promise((resolve) => setTimeout(resolve, ms));
  await pin(1);
  return open!.id;
}

describe('a show on air', () => {
  it('is recorded, plays as HLS, as a slice while it runs, and whole when it is over', async () => {
    const show = await showOnAir(media);
    const { sid } = show;
    expect(await status(`/hls/${sid}/index.m3u8`)).toBe(404);
    expect(await status(`/flv/${sid}.flv`)).toBe(204);
    film(sid);
    await until('the picture', () => media.pictures.get(sid)?.state === 'ok');
    const pinId = await pinFor(show, 1_500);
    const pinned = Date.now();
    await until('two segments', async () => (await rowsOf(sid)).length >= 2, 20_000);
    expect((await probe(`/hls/${sid}/index.m3u8`)).codecs).toEqual(['aac', 'h264']);
    expect(await status(`/replay/${sid}/index.m3u8`)).toBe(404);

    await until(
      'the slice',
      async () => (await status(`/replay/${sid}/index.m3u8?pin=${pinId}`)) === 200,
      20_000,
    );
    expect(Date.now() - pinned).toBeLessThan(60_000);
    const slice = await probe(`/replay/${sid}/index.m3u8?pin=${pinId}`);
    expect(slice.codecs).toEqual(['aac', 'h264']);
    expect(slice.seconds).toBeGreaterThan(3);
    expect(await status(`/replay/${sid}/index.m3u8?pin=${newId()}`)).toBe(404);

    await media.app.get(EndSession).run(show.streamer, sid);
    await until('the encoder to be sent away', () => !media.pictures.has(sid), 3_000);
    await until(
      'the last file to be closed',
      () => !readdirSync(join(media.dataDir, 'recordings', sid)).some((name) => name.endsWith('.m3u8')),
    );
    expect(await status(`/hls/${sid}/index.m3u8`)).toBe(404);
    // Pages hear of the end a moment later, and their players have asked again by then.
    expect(await status(`/flv/${sid}.flv`)).toBe(204);
    expect(await status(`/flv/${newId()}.flv`)).toBe(404);
    const segments = await rowsOf(sid);
    const recorded = segments.reduce((sum, each) => sum + each.durationMs, 0) / 1_000;
    const whole = await probe(`/replay/${sid}/index.m3u8`);
    expect(Math.abs(whole.seconds - recorded)).toBeLessThan(0.5);
    expect(segments.map((each) => each.run)).toEqual(segments.map(() => 1));
    for (const { file, bytes, sha256, offsetMs } of segments) {
      const content = readFileSync(join(media.dataDir, 'recordings', sid, file));
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
      expect(offsetMs).toBeGreaterThanOrEqual(0);
    }
    const report = await verifyRecordings(database, media.dataDir);
    expect(report.faults.filter((fault) => fault.sessionId === sid)).toEqual([]);
  });

  it('goes on in new files when its encoder comes back', async () => {
    const { sid } = await showOnAir(media);
    const first = film(sid);
    await until('the picture', () => media.pictures.get(sid)?.state === 'ok');
    await until('a segment', async () => (await rowsOf(sid)).length >= 1, 15_000);
    await first.stop();
    await until('no picture', () => !media.pictures.has(sid));
    film(sid);
    await until('a second run', async () => (await rowsOf(sid)).some((each) => each.run === 2), 20_000);
    const segments = await rowsOf(sid);
    expect(new Set(segments.map((each) => each.file)).size).toBe(segments.length);
    expect(segments.map((each) => each.number)).toEqual(segments.map((_, at) => at + 1));
  });
});

describe('a picture', () => {
  it('of a rehearsal is not recorded', async () => {
    const { sid } = await showOnAir(media);
    await database.query("UPDATE live_sessions SET status = 'preview', started_at = NULL WHERE id = ?", [
      sid,
    ]);
    film(sid);
    await until('the picture', () => media.pictures.get(sid)?.state === 'ok');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(existsSync(join(media.dataDir, 'recordings', sid))).toBe(false);
  });

  it('of a show that is banned elsewhere is gone in less than three seconds', async () => {
    const { sid } = await showOnAir(media);
    const camera = film(sid);
    await until('the picture', () => media.pictures.get(sid)?.state === 'ok');
    await until('a segment', async () => (await rowsOf(sid)).length >= 1, 15_000);
    const [{ file }] = (await rowsOf(sid)) as [SessionSegmentRow];
    const watching = await fetch(`${media.url}/flv/${sid}.flv`);
    const cut = watching.blob().then(
      () => 'ended',
      () => 'cut',
    );
    const paths = [
      `/flv/${sid}.flv`,
      `/hls/${sid}/index.m3u8`,
      `/hls/${sid}/${file}`,
      `/replay/${sid}/${file}`,
    ];
    const banned = Date.now();
    await ban(sid);
    await until('the encoder to be sent away', () => camera.isOver, 3_000);
    expect(await cut).toBe('ended');
    await until(
      'the doors to be shut',
      async () => (await Promise.all(paths.map(status))).every((each) => each === 403),
      3_000,
    );
    expect(Date.now() - banned).toBeLessThan(3_000);
    expect(await status(`/replay/${sid}/index.m3u8`)).toBe(403);
  });

  it('has doors for whole segments alone', async () => {
    const { sid } = await showOnAir(media);
    for (const name of [
      '..%2F..%2Fsecrets.json',
      `${newId()}.m3u8`,
      `${newId()}-000001.ts.tmp`,
      `${newId()}-000001.ts`,
    ]) {
      expect(await status(`/hls/${sid}/${name}`)).toBe(404);
      expect(await status(`/replay/${sid}/${name}`)).toBe(404);
    }
    expect(await status(`/hls/${newId()}/index.m3u8`)).toBe(404);
    expect(await status('/hls/x/index.m3u8')).toBe(404);
  });
});

describe('a recording', () => {
  const recording = async (note: () => Promise<unknown>) => {
    const { sid } = await showOnAir(media);
    film(sid);
    await until('the picture', () => media.pictures.get(sid)?.state === 'ok');
    const began = Date.now();
    const show = { sessionId: newId(), began, dataDir: media.dataDir, ffmpeg: 'ffmpeg', clockOffsetMs: 0 };
    const source = `${media.url}/flv/${sid}.flv`;
    const troubles: unknown[] = [];
    const started = await RecordingRun.start(show, source, note, (trouble) => troubles.push(trouble));
    return { show, started, troubles, folder: join(media.dataDir, 'recordings', show.sessionId) };
  };

  it('that could not be noted is noted by the next copy, once it is left', async () => {
    const down = new Error('no database');
    const { show, started, troubles, folder } = await recording(() => Promise.reject(down));
    await until(
      'two files',
      () => readdirSync(folder).filter((name) => name.endsWith('.ts')).length >= 2,
      20_000,
    );
    started.stop();
    expect(await started.over).toBe('done');
    expect(troubles).toContain(down);
    const noted: string[] = [];
    const note = ({ file }: { file: string }) => Promise.resolve(noted.push(file));
    await noteLeftOvers(show, Date.now(), note);
    expect(noted).toEqual([]);
    await noteLeftOvers(show, Date.now() + 61_000, note);
    expect(noted).toEqual(readdirSync(folder).sort());
    await noteLeftOvers(show, Date.now() + 61_000, note);
    expect(noted).toHaveLength(readdirSync(folder).length);
  });

  it('on a machine without ffmpeg is missed once in the log, and the show goes on', async () => {
    const said: string[] = [];
    const log = { warn: (...words: unknown[]) => said.push(String(words.at(-1))), error: () => undefined };
    const settings = { ...media.settings, FFMPEG: '/nowhere/ffmpeg' };
    const recorder = new Recorder(settings, log as never, {} as never);
    const wanted = () => {
      recorder.follow(
        [newId(), newId()].map((id) => ({
          id,
          began: Date.now(),
          source: `${media.url}/flv/x.flv`,
          push: 'a',
        })),
      );
    };
    wanted();
    await until('the word', () => said.length > 0);
    wanted();
    await recorder.beforeApplicationShutdown();
    expect(said).toEqual(['there is no ffmpeg on this machine: shows go on and are not recorded']);
  });
});
