import { setTimeout as sleep } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LOGGER, MINUTE_MS, type Logger } from '@app/platform';
import { PurgeDeliveries, WakeWebhooks } from '@app/webhooks';

const LOOK_EVERY_MS = 10 * MINUTE_MS;

/** Keeps house among the deliveries: wakes what was forgotten, lets go of what is older than thirty days. */
@Injectable()
export class WebhooksKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly waking: WakeWebhooks,
    private readonly purging: PurgeDeliveries,
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
      await this.keep(signal);
      await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async keep(signal: AbortSignal): Promise<void> {
    try {
      await this.waking.run();
      while (!signal.aborted && (await this.purging.run()) > 0);
    } catch (error) {
      this.log.warn(
        { err: error },
        'the deliveries of webhooks could not be looked after; trying again later',
      );
    }
  }
}
