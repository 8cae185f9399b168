import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { connectRedis, SETTINGS, type Redis, type Settings } from '@app/platform';
import { queueOf } from './reactions';

/** How many jobs of a queue a process takes at once. What waits for strangers' servers stands apart, so that it holds up no sale. */
export const QUEUES = { reactions: 8, outgoing: 16 } as const;
export type QueueName = keyof typeof QUEUES;
const KEPT_DONE = { age: 3_600, count: 1_000 };
const KEPT_FAILED = { age: 7 * 86_400 };
// Doubling from 0.5 s, eight tries: about a minute. What still fails stays in the failed set, and the outbox keeps the event.
const TRIES = { attempts: 8, backoff: { type: 'exponential', delay: 500, jitter: 0.3 } };

/** A job names an event and one reaction to it; what happened is read from the database. */
export interface ReactionJob {
  readonly eventId: string;
  readonly reaction: string;
}

export interface NewJob {
  readonly data: ReactionJob;
  readonly delayMs: number;
}

/** The BullMQ queues of a process. Redis holds nothing that the outbox does not hold too. */
@Injectable()
export class ReactionsQueue implements OnApplicationShutdown {
  private readonly connection: Redis;
  private readonly queues: Readonly<Record<QueueName, Queue<ReactionJob>>>;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.connection = connectRedis(settings.REDIS_URL);
    this.queues = { reactions: this.open('reactions'), outgoing: this.open('outgoing') };
  }

  /** Adds jobs; a job that was added before under the same id is not added again. */
  async add(jobs: readonly NewJob[]): Promise<void> {
    const outgoing = jobs.filter(({ data }) => queueOf(data.reaction) === 'outgoing');
    const others = jobs.filter(({ data }) => queueOf(data.reaction) === 'reactions');
    await this.queues.reactions.addBulk(others.map(asJob));
    if (outgoing.length > 0) await this.queues.outgoing.addBulk(outgoing.map(asJob));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queues.reactions.close();
    await this.queues.outgoing.close();
    this.connection.disconnect();
  }

  private open(name: QueueName): Queue<ReactionJob> {
    return new Queue<ReactionJob>(name, {
      connection: this.connection,
      defaultJobOptions: { ...TRIES, removeOnComplete: KEPT_DONE, removeOnFail: KEPT_FAILED },
    });
  }
}

function asJob({ data, delayMs }: NewJob) {
  return { name: data.reaction, data, opts: { jobId: `${data.eventId}-${data.reaction}`, delay: delayMs } };
}
