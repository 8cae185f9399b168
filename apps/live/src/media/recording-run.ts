import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { recordingFolder, sha256OfFile, type ClosedSegment } from '@app/live-room';
import { readPlaylist, segmentStart } from '@app/live-room/core';
import { newId, type Instant } from '@app/platform';
import { ffmpeg, type Ffmpeg } from './ffmpeg';

const SEGMENT_SECONDS = 4;
const LOOK_MS = 500;
const CLOSE_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 5_000;
/** A playlist that no one has written to for so long has lost its recorder. */
const LEFT_AFTER_MS = 60_000;

export interface RecordedShow {
  readonly sessionId: string;
  readonly began: Instant;
  readonly dataDir: string;
  readonly ffmpeg: string;
  /** the market's clock, which may be moved, less the clock of the files */
  readonly clockOffsetMs: number;
}

export type Note = (segment: ClosedSegment) => Promise<unknown>;

/** Tells of each segment that a playlist names, in order and once. */
class Playlist {
  private told = 0;
  private endOfLast: Instant | null = null;

  constructor(
    private readonly show: RecordedShow,
    private readonly path: string,
    private readonly note: Note,
  ) {}

  /** A failure leaves the rest for the next look. */
  async tellNew(): Promise<void> {
    const text = await readFile(this.path, 'utf8').catch(() => '');
    for (const { file, durationMs } of readPlaylist(text).slice(this.told)) {
      if (durationMs > 0) await this.tell(file, durationMs);
      this.told += 1;
    }
  }

  async finish(): Promise<void> {
    await this.tellNew();
    await rm(this.path, { force: true });
  }

  private async tell(file: string, durationMs: number): Promise<void> {
    const { sessionId, began, dataDir, clockOffsetMs } = this.show;
    const path = join(recordingFolder(dataDir, sessionId), file);
    const { size, mtimeMs } = await stat(path);
    const startedAt = segmentStart(Math.floor(mtimeMs) + clockOffsetMs, durationMs, this.endOfLast, began);
    await this.note({
      sessionId,
      file,
      startedAt,
      durationMs,
      bytes: size,
      sha256: await sha256OfFile(path),
    });
    this.endOfLast = startedAt + durationMs;
  }
}

/** One unbroken recording of a show: its own name in every file, so that it never overwrites another. */
export class RecordingRun {
  /** How it ended; what was closed until then is noted. */
  readonly over: Promise<Awaited<Ffmpeg['over']>['how']>;
  private readonly timer: NodeJS.Timeout;
  private readonly upstream: { destroy: () => void };
  private telling: Promise<void> = Promise.resolve();
  private late: NodeJS.Timeout | undefined;
  private isOver = false;

  private constructor(
    source: string,
    private readonly muxer: Ffmpeg,
    private readonly playlist: Playlist,
    private readonly trouble: (error: unknown) => void,
  ) {
    this.upstream = this.pull(source);
    this.timer = setInterval(() => {
      this.look();
    }, LOOK_MS);
    this.over = this.finish();
  }

  static async start(
    show: RecordedShow,
    source: string,
    note: Note,
    trouble: (error: unknown) => void,
  ): Promise<RecordingRun> {
    const folder = recordingFolder(show.dataDir, show.sessionId);
    await mkdir(folder, { recursive: true });
    const path = join(folder, newId());
    const playlist = new Playlist(show, `${path}.m3u8`, note);
    return new RecordingRun(source, ffmpeg(show.ffmpeg, muxing(path)), playlist, trouble);
  }

  /** The last segment is closed where the picture ends. */
  stop(): void {
    if (this.isOver) return;
    this.late ??= setTimeout(this.muxer.kill, CLOSE_WITHIN_MS);
    this.upstream.destroy();
    this.muxer.input.end();
  }

  private pull(source: string): { destroy: () => void } {
    const request = httpRequest(source, { timeout: ANSWER_WITHIN_MS }, (picture) => {
      if (picture.statusCode !== 200) this.stop();
      else picture.on('error', () => undefined).pipe(this.muxer.input);
    });
    request.on('error', () => {
      this.stop();
    });
    request.on('close', () => this.muxer.input.end());
    request.end();
    return request;
  }

  private look(): void {
    this.telling = this.telling.then(() => this.playlist.tellNew()).catch(this.trouble);
  }

  private async finish(): Promise<Awaited<Ffmpeg['over']>['how']> {
    const { how, lastWords } = await this.muxer.over;
    this.isOver = true;
    clearInterval(this.timer);
    clearTimeout(this.late);
    this.upstream.destroy();
    if (how === 'failed') this.trouble(new Error(lastWords.trim() || 'ffmpeg ended'));
    // What cannot be noted now is noted when this or another copy starts: the playlist stays until then.
    await this.telling.then(() => this.playlist.finish()).catch(this.trouble);
    return how;
  }
}

function muxing(path: string): string[] {
  const input = ['-f', 'flv', '-analyzeduration', '2000000', '-i', 'pipe:0', '-map', '0:v', '-map', '0:a?'];
  const cut = ['-f', 'hls', '-hls_time', String(SEGMENT_SECONDS), '-hls_list_size', '0'];
  // `temp_file`: a segment bears its name only once it is whole.
  const files = ['-hls_segment_type', 'mpegts', '-hls_flags', 'temp_file+independent_segments'];
  const names = ['-hls_segment_filename', `${path}-%06d.ts`, `${path}.m3u8`];
  return [...input, '-c', 'copy', ...cut, ...files, ...names];
}

/** Notes what a copy that was killed had closed and not noted. */
export async function noteLeftOvers(show: RecordedShow, now: Instant, note: Note): Promise<void> {
  const folder = recordingFolder(show.dataDir, show.sessionId);
  for (const name of await readdir(folder)) {
    if (!/^[0-9A-Z]{26}\.m3u8$/.test(name)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs > now - LEFT_AFTER_MS) continue;
    await new Playlist(show, path, note).finish();
  }
}
