import { setTimeout as sleep } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { BATCH_MAX, BookingTrouble, BooksWriter, NotTheWriter } from '@app/ledger';
import { MONEY_NUDGE, OUTBOX_CHANNEL } from '@app/outbox';
import {
  connectRedis,
  LOGGER,
  metrics,
  SETTINGS,
  type Logger,
  type Redis,
  type Settings,
} from '@app/platform';

const LOOK_EVERY_MS = 1_000;
/** From the nudge to the booking: events of one burst commit together, which is what makes booking fast, and what people wait for comes first. */
const GATHER_MS = 100;
const AFTER_TROUBLE_MS = 3_000;

const booked = new Counter({ name: 'books_events_total', help: 'Events booked', registers: [metrics] });
const stopped = new Gauge({
  name: 'books_stopped',
  help: '1 while an event cannot be booked and everything after it waits',
  registers: [metrics],
});
const waiting = new Gauge({
  name: 'books_waiting_events',
  help: 'Events that wait for one that must be booked before them',
  registers: [metrics],
});

/** Runs the books' one writer: woken by commits, looking every second in any case. Other copies stand by. */
@Injectable()
export class BooksLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listener: Redis;
  private isStopping = false;
  private isWoken = false;
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly writer: BooksWriter,
    @Inject(SETTINGS) settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.listener = connectRedis(settings.REDIS_URL, true);
  }

  onApplicationBootstrap(): void {
    this.listener.subscribe(OUTBOX_CHANNEL).catch(() => undefined);
    this.listener.on('message', (_channel, said) => {
      if (said === MONEY_NUDGE) this.nudge();
    });
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    this.nudge();
    await this.running;
    this.listener.disconnect();
    await this.writer.release().catch(() => undefined);
  }

  private async loop(): Promise<void> {
    while (!this.isStopping) {
      this.isWoken = false;
      const pauseMs = await this.round();
      if (pauseMs > 0) await this.pause(pauseMs);
    }
  }

  /** Books one batch and says how long to wait before the next. */
  private async round(): Promise<number> {
    try {
      const count = await this.writer.drain();
      booked.inc(count);
      stopped.set(0);
      waiting.set(this.writer.waitingEvents.length);
      if (count >= BATCH_MAX) return 0;
      // What waited may have waited for one of those.
      return count > 0 && this.writer.waitingEvents.length > 0 ? GATHER_MS : LOOK_EVERY_MS;
    } catch (error) {
      if (error instanceof NotTheWriter) {
        this.log.debug({ err: error }, 'another process writes the books; this one stands by');
      } else if (error instanceof BookingTrouble) {
        stopped.set(1);
        this.log.error({ err: error, eventId: error.eventId }, 'the books have stopped at an event');
      } else {
        this.log.warn({ err: error }, 'the books could not be written; trying again');
      }
      return AFTER_TROUBLE_MS;
    }
  }

  private nudge(): void {
    this.isWoken = true;
    this.wake();
  }

  private async pause(ms: number): Promise<void> {
    await this.nudged(ms);
    if (this.isWoken && !this.isStopping) await sleep(GATHER_MS);
  }

  private nudged(ms: number): Promise<void> {
    if (this.isWoken || this.isStopping) return Promise.resolve();
    return new Promise((done) => {
      const timer = setTimeout(done, ms);
      this.wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }
}
