import { setTimeout as sleep } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Gauge } from 'prom-client';
import { DayRoots, NightlyCheck } from '@app/ledger';
import { LOGGER, metrics, type Logger } from '@app/platform';

const LOOK_EVERY_MS = 60_000;

const failing = new Gauge({
  name: 'books_night_failing',
  help: '1 while the root of a day or the check of the night could not be made',
  registers: [metrics],
});

/**
 * After midnight in Shanghai: the root of the day that is over, then all laws of the books. Both are looked for every minute
 * and made once, so that a night that was slept through is made up for.
 */
@Injectable()
export class BooksNights implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly roots: DayRoots,
    private readonly check: NightlyCheck,
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
      await this.look();
      await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async look(): Promise<void> {
    try {
      await this.roots.makeDue();
      await this.check.runDue();
      failing.set(0);
    } catch (error) {
      failing.set(1);
      this.log.warn({ err: error }, 'what the books need each night could not be made; trying again');
    }
  }
}
