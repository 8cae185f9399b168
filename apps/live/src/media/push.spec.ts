import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { DataSource } from 'typeorm';
import { LiveKeys } from '@app/live-room';
import { newId } from '@app/platform';
import { startMedia, until, type SpecMedia } from '../test/spec-media';
import { showOnAir } from '../test/spec-room';

jest.setTimeout(60_000);

let media: SpecMedia;
const browsers: SpecBrowser[] = [];

beforeAll(async () => {
  media = await startMedia();
});
afterEach(() => {
  for (const browser of browsers.splice(0)) browser.leave();
});
afterAll(() => media.stop());

const keyOf = (sid: string) => media.app.get(LiveKeys).pushKey(sid).key;
const address = (key: string) => `${media.url.replace('http', 'ws')}/push/${key}`;

/** What a browser's recorder makes, in slices over a websocket. */
class SpecBrowser {
  readonly socket: WebSocket;
  readonly told: number[] = [];
  code: number | null = null;
  private readonly recorder;

  constructor(key: string, codec: 'h264' | 'vp8', options: { origin?: string } = {}) {
    const source = [
      '-nostdin',
      '-loglevel',
      'error',
      '-re',
      '-f',
      'lavfi',
      '-i',
      'testsrc2=size=180x320:rate=12',
    ];
    const sound = ['-re', '-f', 'lavfi', '-i', 'sine=frequency=330'];
    const video =
      codec === 'h264'
        ? [
            '-c:v',
            'libx264',
            '-preset',
            'ultrafast',
            '-tune',
            'zerolatency',
            '-g',
            '12',
            '-pix_fmt',
            'yuv420p',
          ]
        : ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-g', '12', '-b:v', '300k'];
    const live = [
      '-c:a',
      'libopus',
      '-t',
      '40',
      '-f',
      'matroska',
      '-live',
      '1',
      '-cluster_time_limit',
      '200',
      'pipe:1',
    ];
    this.recorder = spawn('ffmpeg', [...source, ...sound, ...video, ...live], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.socket = new WebSocket(address(`${key}&codec=${codec}`), options);
    this.socket.on('message', (text: Buffer) => {
      this.told.push((JSON.parse(text.toString()) as { bytes: number }).bytes);
    });
    this.socket.on('close', (code) => {
      this.code = code;
    });
    this.socket.on('error', () => undefined);
    this.socket.once('open', () => {
      this.recorder.stdout.on('data', (slice: Buffer) => {
        if (this.socket.readyState === WebSocket.OPEN) this.socket.send(slice);
      });
    });
    browsers.push(this);
  }

  leave(): void {
    this.recorder.kill('SIGKILL');
    this.socket.terminate();
  }
}

async function statusOf(key: string, origin?: string): Promise<number> {
  const socket = new WebSocket(address(key), origin === undefined ? {} : { origin });
  socket.on('error', () => undefined);
  const [answer] = (await Promise.race([
    once(socket, 'unexpected-response').then(([, response]) => [response as { statusCode: number }]),
    once(socket, 'open').then(() => [{ statusCode: 101 }]),
  ])) as [{ statusCode: number }];
  socket.terminate();
  return answer.statusCode;
}

describe('a push from a browser', () => {
  it('is refused before a byte is taken: without its key, of a strange page, for a show that is over', async () => {
    const { sid } = await showOnAir(media);
    const key = keyOf(sid);
    expect(await statusOf(sid)).toBe(403);
    expect(await statusOf(key.replace(/sign=./, 'sign=!'))).toBe(403);
    expect(await statusOf(key.replace(sid, newId()))).toBe(403);
    expect(await statusOf(keyOf(newId()))).toBe(404);
    expect(await statusOf(key, 'https://elsewhere.example')).toBe(403);
    const set = (status: string) =>
      media.app.get(DataSource).query('UPDATE live_sessions SET status = ? WHERE id = ?', [status, sid]);
    await set('banned');
    await until('the ban', async () => (await statusOf(key)) === 403, 3_000);
    await set('ended');
    await until('the end', async () => (await statusOf(key)) === 404, 3_000);
    expect(media.pictures.has(sid)).toBe(false);
  });

  it.each(['h264', 'vp8'] as const)(
    'in %s becomes the picture, and comes back after a drop',
    async (codec) => {
      const { sid } = await showOnAir(media);
      const first = new SpecBrowser(keyOf(sid), codec);
      await until('the picture', () => media.pictures.get(sid)?.state === 'ok', 15_000);
      await until('two tellings', () => first.told.length >= 2);
      expect(first.told.at(-1)).toBeGreaterThan(first.told[0]!);
      const push = media.pictures.get(sid)!.push;
      first.leave();
      const dropped = Date.now();
      new SpecBrowser(keyOf(sid), codec);
      await until(
        'the picture again',
        () => {
          const picture = media.pictures.get(sid);
          return picture?.state === 'ok' && picture.push !== push;
        },
        15_000,
      );
      expect(Date.now() - dropped).toBeLessThan(10_000);
    },
  );

  it('is taken over by the newest, and ends with its socket', async () => {
    const { sid } = await showOnAir(media);
    const first = new SpecBrowser(keyOf(sid), 'h264');
    await until('the picture', () => media.pictures.get(sid)?.state === 'ok', 15_000);
    const second = new SpecBrowser(keyOf(sid), 'h264');
    await until('the first to be sent away', () => first.code === 4_409);
    await until('bytes of the second', () => second.told.some((bytes) => bytes > 0), 10_000);
    second.leave();
    await until('no picture', () => !media.pictures.has(sid), 8_000);
  });

  it('that sends nonsense is let go', async () => {
    const { sid } = await showOnAir(media);
    const socket = new WebSocket(address(`${keyOf(sid)}&codec=h264`));
    let code = 0;
    socket.on('close', (closed) => (code = closed));
    await once(socket, 'open');
    socket.send(Buffer.alloc(500_000, 1));
    socket.send(Buffer.alloc(700_000, 2));
    await until('the end', () => code === 4_410, 15_000);
    const large = new WebSocket(address(`${keyOf(sid)}&codec=h264`));
    large.on('error', () => undefined);
    large.on('close', (closed) => (code = closed));
    await once(large, 'open');
    large.send(Buffer.alloc(2 * 1_024 * 1_024 + 1));
    await until('the refusal', () => code !== 4_410, 15_000);
    expect([1_006, 1_009]).toContain(code);
  });
});
