import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Worker, type Job } from 'bullmq';
import { Counter, Histogram } from 'prom-client';
import { Outbox, type EventName, type Reaction } from '@app/outbox';
import {
  connectRedis,
  LOGGER,
  metrics,
  SETTINGS,
  type Logger,
  type Redis,
  type Settings,
} from '@app/platform';
import { QUEUES, type QueueName, type ReactionJob } from './queue';
import { reactionsTo } from './reactions';

const LOCK_MS = 15_000;

const seconds = new Histogram({
  name: 'job_duration_seconds',
  help: 'How long reactions take',
  labelNames: ['reaction'],
  registers: [metrics],
});
const failures = new Counter({
  name: 'job_failures_total',
  help: 'Tries that failed',
  labelNames: ['reaction'],
  registers: [metrics],
});

/** Takes one reaction after the other from the queue. Each is idempotent by its mark in the database. */
@Injectable()
export class ReactionsWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: readonly Worker<ReactionJob>[] = [];
  private readonly connections: Redis[] = [];

  constructor(
    private readonly outbox: Outbox,
    private readonly modules: ModuleRef,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.workers = [this.open('reactions'), this.open('outgoing')];
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    for (const connection of this.connections) connection.disconnect();
  }

  private open(name: QueueName): Worker<ReactionJob> {
    const connection = connectRedis(this.settings.REDIS_URL, true);
    this.connections.push(connection);
    const worker = new Worker<ReactionJob>(name, (job) => this.process(job), {
      connection,
      concurrency: QUEUES[name],
      lockDuration: LOCK_MS,
      stalledInterval: LOCK_MS,
      maxStalledCount: 3,
    });
    worker.on('failed', (job, error) => {
      failures.inc({ reaction: job?.name ?? 'unknown' });
      const isLast = job !== undefined && job.attemptsMade >= (job.opts.attempts ?? 1);
      const facts = { err: error, reaction: job?.name, eventId: job?.data.eventId };
      if (isLast) this.log.error(facts, 'a reaction has failed for good');
      else this.log.debug(facts, 'a reaction failed and is tried again');
    });
    worker.on('error', (error) => {
      this.log.warn({ err: error }, 'the queue is not reachable');
    });
    return worker;
  }

  private async process({ data }: Job<ReactionJob>): Promise<void> {
    const event = await this.outbox.read(data.eventId);
    const reactions: readonly Reaction<EventName>[] = reactionsTo(event.name);
    const reaction = reactions.find((each) => each.name === data.reaction);
    if (!reaction) throw new Error(`${data.reaction} is not a reaction to ${event.name}`);
    const stop = seconds.startTimer({ reaction: data.reaction });
    await this.modules.get(reaction, { strict: false }).react(event);
    stop();
  }
}
