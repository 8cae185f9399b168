import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { recordingFolder, RecordSegment } from '@app/live-room';
import { LOGGER, SETTINGS, type Instant, type Logger, type Settings } from '@app/platform';
import { noteLeftOvers, RecordingRun, type RecordedShow } from './recording-run';

const AGAIN_MS = [1_000, 2_000, 5_000, 15_000] as const;
/** `npm start` fetches ffmpeg after the shop is open, so it may come later. */
const WITHOUT_FFMPEG_MS = 30_000;

/** A show that is on air, whose picture moves here. */
export interface Wanted {
  readonly id: string;
  readonly began: Instant;
  readonly source: string;
  /** another encoder is another recording */
  readonly push: string;
}

interface Recording {
  readonly push: string;
  run: RecordingRun | null;
  /** the show is over or its picture is gone: it is no failure that this ends */
  isLeft: boolean;
  failures: number;
  mayStartAt: number;
}

/** Keeps the video of shows on air (直播电商监督管理办法 art. 16; 网络交易监督管理办法 art. 20). */
@Injectable()
export class Recorder implements BeforeApplicationShutdown {
  private readonly recordings = new Map<string, Recording>();
  private isStopped = false;
  private isWithoutFfmpeg = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly noting: RecordSegment,
  ) {}

  /** What should be recorded now: the rest is stopped. Called at every look. */
  follow(wanted: readonly Wanted[]): void {
    if (this.isStopped) return;
    const pushes = new Map(wanted.map((show) => [show.id, show.push]));
    for (const [id, recording] of this.recordings) {
      if (pushes.get(id) === recording.push) continue;
      recording.isLeft = true;
      recording.run?.stop();
      if (!recording.run && recording.mayStartAt !== Infinity) this.recordings.delete(id);
    }
    for (const show of wanted) this.start(show);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    const runs = [...this.recordings.values()].flatMap(({ run }) => run ?? []);
    for (const run of runs) run.stop();
    await Promise.all(runs.map(({ over }) => over));
  }

  /** Shows that have files here. */
  async folders(): Promise<string[]> {
    const names = await readdir(join(this.settings.DATA_DIR, 'recordings')).catch(() => []);
    return names.filter((name) => /^[0-9A-Z]{26}$/.test(name));
  }

  async noteLeftOvers(id: string, began: Instant): Promise<void> {
    await noteLeftOvers(this.show(id, began), Date.now(), (segment) => this.noting.run(segment)).catch(
      (error: unknown) => {
        this.log.error({ err: error, sessionId: id }, 'video that a copy left could not be noted');
      },
    );
  }

  remove(id: string): Promise<void> {
    return rm(recordingFolder(this.settings.DATA_DIR, id), { recursive: true, force: true });
  }

  private start({ id, began, source, push }: Wanted): void {
    const now = Date.now();
    const recording = this.recordings.get(id) ?? {
      push,
      run: null,
      isLeft: false,
      failures: 0,
      mayStartAt: 0,
    };
    if (recording.run || now < recording.mayStartAt) return;
    this.recordings.set(id, recording);
    recording.mayStartAt = Infinity; // until it is known how this start went
    this.run(this.show(id, began), source, recording).catch((error: unknown) => {
      this.log.error({ err: error, sessionId: id }, 'a recording could not be started');
      this.later(recording, now);
    });
  }

  private async run(show: RecordedShow, source: string, recording: Recording): Promise<void> {
    const { sessionId } = show;
    const startedAt = Date.now();
    recording.run = await RecordingRun.start(
      show,
      source,
      (segment) => this.noting.run(segment),
      (error) => {
        if (!this.isWithoutFfmpeg) this.log.warn({ err: error, sessionId }, 'a recording is in trouble');
      },
    );
    if (this.isStopped || recording.isLeft) recording.run.stop();
    const how = await recording.run.over;
    recording.run = null;
    if (recording.isLeft) this.recordings.delete(sessionId);
    else if (how === 'none') this.sayWithoutFfmpeg(recording);
    else {
      this.isWithoutFfmpeg = false;
      this.later(recording, startedAt);
    }
  }

  private later(recording: Recording, startedAt: number): void {
    const now = Date.now();
    const isShort = now - startedAt < 2 * (AGAIN_MS.at(-1) ?? 0);
    recording.failures = isShort ? recording.failures + 1 : 0;
    recording.mayStartAt = now + (AGAIN_MS[Math.min(recording.failures, AGAIN_MS.length) - 1] ?? 0);
  }

  private sayWithoutFfmpeg(recording: Recording): void {
    if (!this.isWithoutFfmpeg) {
      this.log.warn('there is no ffmpeg on this machine: shows go on and are not recorded');
    }
    this.isWithoutFfmpeg = true;
    recording.mayStartAt = Date.now() + WITHOUT_FFMPEG_MS;
  }

  private show(sessionId: string, began: Instant): RecordedShow {
    const { DATA_DIR, FFMPEG, CLOCK_OFFSET_MS } = this.settings;
    return { sessionId, began, dataDir: DATA_DIR, ffmpeg: FFMPEG, clockOffsetMs: CLOCK_OFFSET_MS };
  }
}
