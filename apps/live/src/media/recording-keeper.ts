import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { PurgeRecording, Recordings } from '@app/live-room';
import { Clock, HOUR_MS, LOGGER, type Logger } from '@app/platform';
import { Recorder } from './recorder';

const IDS_MAX = 100;

/** Keeps house among the recorded files: notes what a killed copy had left, and lets go of what need not be kept any longer. */
@Injectable()
export class RecordingKeeper implements BeforeApplicationShutdown {
  private readonly clock = new Clock();
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(
    @Inject(LOGGER) private readonly log: Logger,
    private readonly recordings: Recordings,
    private readonly purging: PurgeRecording,
    private readonly recorder: Recorder,
  ) {}

  start(): void {
    const work = (): void => {
      this.working = this.keep().catch((error: unknown) => {
        this.log.error({ err: error }, 'the recorded files could not be looked after');
      });
    };
    work();
    this.timer = setInterval(work, HOUR_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
  }

  /** Rows go first: a file without its row is removed at the next look, a row without its file would be a loss. */
  async keep(): Promise<void> {
    for (const id of await this.recordings.due(this.clock.now())) await this.purging.run(id);
    const folders = await this.recorder.folders();
    for (let from = 0; from < folders.length; from += IDS_MAX) {
      const ids = folders.slice(from, from + IDS_MAX);
      const purged = new Set(await this.recordings.purged(ids));
      for (const id of purged) await this.recorder.remove(id);
      for (const { id, startedAt } of await this.recordings.airing(ids)) {
        if (startedAt !== null && !purged.has(id)) await this.recorder.noteLeftOvers(id, startedAt);
      }
    }
  }
}
