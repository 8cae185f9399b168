import { setTimeout as sleep } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AskStatements } from '@app/payments';
import { LOGGER, MINUTE_MS, type Logger } from '@app/platform';

const LOOK_EVERY_MS = 10 * MINUTE_MS;
const AFTER_TROUBLE_MS = MINUTE_MS;

/** Looks whether yesterday's statements of the providers were asked for. However many copies look, each is asked for once. */
@Injectable()
export class StatementsWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly asking: AskStatements,
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
      await this.asking.run();
      return LOOK_EVERY_MS;
    } catch (error) {
      this.log.warn({ err: error }, 'statements could not be asked for; trying again');
      return AFTER_TROUBLE_MS;
    }
  }
}
