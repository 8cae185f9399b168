import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { connectRedis, SETTINGS, type Redis, type Settings } from '@app/platform';

export const REACTIONS_QUEUE = 'reactions';
const KEPT_DONE = { age: 3_600, count: 1_000 };
const KEPT_FAILED = { age: 7 * 86_400 };
// Doubling from 0.5 s, eight tries: about a minute. What still fails stays in the failed set, and the outbox keeps the event.
const TRIES = { attempts: 8, backoff: { type: 'exponential', delay: 500, jitter: 0.3 } };

/** A job names an event and one reaction to it; what happened is read from the database. */
export interface ReactionJob {
  readonly eventId: string;
  readonly reaction: string;
}

/** One BullMQ queue for a process. Redis holds nothing that the outbox does not hold too. */
@Injectable()
export class ReactionsQueue implements OnApplicationShutdown {
  private readonly connection: Redis;
  readonly queue: Queue<ReactionJob>;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.connection = connectRedis(settings.REDIS_URL);
    this.queue = new Queue<ReactionJob>(REACTIONS_QUEUE, {
      connection: this.connection,
      defaultJobOptions: { ...TRIES, removeOnComplete: KEPT_DONE, removeOnFail: KEPT_FAILED },
    });
  }

  /** Adds jobs; a job that was added before under the same id is not added again. */
  async add(jobs: readonly ReactionJob[]): Promise<void> {
    await this.queue.addBulk(
      jobs.map((data) => ({
        name: data.reaction,
        data,
        opts: { jobId: `${data.eventId}-${data.reaction}` },
      })),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
    this.connection.disconnect();
  }
}
