import { setTimeout as sleep } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { RenewHints } from '@app/live-room';
import { LOGGER, type Logger } from '@app/platform';

/** An item is hinted at twice a second at most (live.md 4.3). */
const LOOK_EVERY_MS = 500;
const AFTER_TROUBLE_MS = 3_000;

/** Looks whether the rooms on air still say what is left. */
@Injectable()
export class StockHintsWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly hints: RenewHints,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async loop(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const pauseMs = await this.look();
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async look(): Promise<number> {
    try {
      await this.hints.run();
      return LOOK_EVERY_MS;
    } catch (error) {
      this.log.warn({ err: error }, 'stock hints could not be renewed; trying again');
      return AFTER_TROUBLE_MS;
    }
  }
}
