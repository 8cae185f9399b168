import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Outbox, OUTBOX_CHANNEL, type AnyEvent } from '@app/outbox';
import {
  connectRedis,
  LOGGER,
  metrics,
  SETTINGS,
  type Logger,
  type Redis,
  type Settings,
} from '@app/platform';
import { ReactionsQueue, type NewJob } from './queue';
import { delayOf, reactionsTo } from './reactions';

const BATCH_MAX = 200;
const LOOK_EVERY_MS = 1_000;
const AFTER_TROUBLE_MS = 1_000;

const sentAtOnce = new Gauge({
  name: 'outbox_batch',
  help: 'Events sent by the last round of the relay',
  registers: [metrics],
});

/** Carries committed events from the outbox to the queue: woken by commits, and looking every second in any case. */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listener: Redis;
  private isStopping = false;
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly queue: ReactionsQueue,
    @Inject(SETTINGS) settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.listener = connectRedis(settings.REDIS_URL, true);
  }

  onApplicationBootstrap(): void {
    this.listener.subscribe(OUTBOX_CHANNEL).catch(() => undefined);
    this.listener.on('message', () => {
      this.wake();
    });
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
    this.listener.disconnect();
  }

  private async loop(): Promise<void> {
    while (!this.isStopping) {
      // Asked for before looking, so that a commit between the look and the wait is not slept over.
      const nudged = this.nudged();
      try {
        const sent = await this.outbox.relay(BATCH_MAX, (events) => this.queue.add(jobsFor(events)));
        sentAtOnce.set(sent);
        if (sent === BATCH_MAX) continue;
        await nudged(LOOK_EVERY_MS);
      } catch (error) {
        this.log.warn({ err: error }, 'the relay could not send; it tries again');
        await nudged(AFTER_TROUBLE_MS);
      }
    }
  }

  private nudged(): (forMs: number) => Promise<void> {
    let isWoken = false;
    let resolve: () => void = () => undefined;
    this.wake = () => {
      isWoken = true;
      resolve();
    };
    return (forMs) =>
      new Promise((done) => {
        if (isWoken || this.isStopping) {
          done();
          return;
        }
        const timer = setTimeout(done, forMs);
        resolve = () => {
          clearTimeout(timer);
          done();
        };
      });
  }
}

function jobsFor(events: readonly AnyEvent[]): NewJob[] {
  return events.flatMap(({ id: eventId, name: event }) =>
    reactionsTo(event).map(({ name: reaction }) => ({
      data: { eventId, reaction },
      delayMs: delayOf(event, reaction),
    })),
  );
}
