import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { WebSocket } from 'ws';
import { LOGGER, SETTINGS, type Logger, type Settings } from '@app/platform';
import { ffmpeg, type Ffmpeg } from './ffmpeg';
import { MediaHost, type MediaAdapter } from './media-host';

/** Each is an ffmpeg of its own; one that transcodes takes half a core. */
const STREAMS_MAX = 20;
/** What may wait for ffmpeg: some seconds of picture. More means that it cannot keep up. */
const BACKLOG_BYTES_MAX = 8 * 1_024 * 1_024;
const SILENT_MS = 10_000;
const TELL_MS = 1_000;
const CLOSE_WITHIN_MS = 3_000;

/** Codes of ours for a socket that is closed. */
const REPLACED = 4_409;
const TOO_SLOW = 4_413;
const PICTURE_ENDED = 4_410;

/** Pictures that come in from browsers, one for a show, the newest: each is handed on to the RTMP door with the same key. */
@Injectable()
export class PushStreams implements BeforeApplicationShutdown {
  private readonly streams = new Map<string, PushStream>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
    @Inject(MediaHost) private readonly host: MediaAdapter,
  ) {}

  hasRoom(): boolean {
    return this.streams.size < STREAMS_MAX && this.host.pushTarget() !== null;
  }

  take(sessionId: string, socket: WebSocket, query: URLSearchParams): void {
    const target = this.host.pushTarget();
    if (target === null) {
      socket.close(PICTURE_ENDED);
      return;
    }
    this.streams.get(sessionId)?.end(REPLACED);
    const key = `exp=${query.get('exp') ?? ''}&sign=${query.get('sign') ?? ''}`;
    const url = `${target}/${sessionId}?${key}`;
    const program = ffmpeg(this.settings.FFMPEG, handingOn(url, query.get('codec') === 'h264'));
    const stream = new PushStream(socket, program);
    this.streams.set(sessionId, stream);
    void program.over.then(({ how, lastWords }) => {
      if (how !== 'done') {
        const why = lastWords.replaceAll(url, '…').trim();
        this.log.warn({ sessionId, why }, 'a picture from a browser ended');
      }
      stream.end(PICTURE_ENDED);
      if (this.streams.get(sessionId) === stream) this.streams.delete(sessionId);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    const streams = [...this.streams.values()];
    for (const stream of streams) stream.end(PICTURE_ENDED);
    await Promise.all(streams.map(({ over }) => over));
  }
}

/** One socket and the program that it feeds; they end together. */
class PushStream {
  readonly over: Promise<unknown>;
  private readonly timer: NodeJS.Timeout;
  private bytes = 0;
  private heardAt = Date.now();
  private isOver = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly program: Ffmpeg,
  ) {
    this.over = program.over;
    socket.on('message', (slice: Buffer, isBinary) => {
      if (isBinary) this.hear(slice);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.end(PICTURE_ENDED);
    });
    this.timer = setInterval(() => {
      this.tell();
    }, TELL_MS);
  }

  end(code: number): void {
    if (this.isOver) return;
    this.isOver = true;
    clearInterval(this.timer);
    this.socket.close(code);
    this.program.input.end();
    const late = setTimeout(() => {
      this.socket.terminate();
      this.program.kill();
    }, CLOSE_WITHIN_MS);
    void this.over.then(() => {
      clearTimeout(late);
    });
  }

  private hear(slice: Buffer): void {
    if (this.isOver) return;
    this.heardAt = Date.now();
    this.bytes += slice.length;
    if (this.program.input.writableLength > BACKLOG_BYTES_MAX) this.end(TOO_SLOW);
    else this.program.input.write(slice);
  }

  /** What has arrived is the truth that the page shows. */
  private tell(): void {
    if (Date.now() - this.heardAt > SILENT_MS) this.end(PICTURE_ENDED);
    else this.socket.send(JSON.stringify({ bytes: this.bytes }));
  }
}

function handingOn(url: string, isH264: boolean): string[] {
  const input = ['-analyzeduration', '1000000', '-probesize', '1000000', '-i', 'pipe:0'];
  const x264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-pix_fmt', 'yuv420p'];
  const keyFrames = ['-force_key_frames', 'expr:gte(t,n_forced*2)'];
  const video = isH264 ? ['-c:v', 'copy'] : [...x264, '-b:v', '1200k', ...keyFrames];
  const audio = ['-c:a', 'aac', '-b:a', '96k', '-ar', '44100'];
  return [...input, '-map', '0:v', '-map', '0:a?', ...video, ...audio, '-f', 'flv', url];
}
