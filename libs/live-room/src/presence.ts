import { Inject, Injectable } from '@nestjs/common';
import { Clock, REDIS, type Redis } from '@app/platform';

const FRESH_MS = 10_000;
const key = (sessionId: string): string => `lv:${sessionId}:pres`;

/** How many real connections a session has: each live process says its own number every second. */
@Injectable()
export class Presence {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    private readonly clock: Clock,
  ) {}

  /** Says this node's numbers and answers the sums over all nodes, in the same order. */
  async say(node: string, counts: readonly { sessionId: string; viewers: number }[]): Promise<number[]> {
    const pipeline = this.redis.pipeline();
    for (const { sessionId, viewers } of counts) {
      pipeline.hset(key(sessionId), node, `${viewers}:${this.clock.now()}`);
      pipeline.pexpire(key(sessionId), FRESH_MS);
    }
    await pipeline.exec();
    return this.viewersOf(counts.map((count) => count.sessionId));
  }

  async viewersOf(sessionIds: readonly string[]): Promise<number[]> {
    const pipeline = this.redis.pipeline();
    for (const sessionId of sessionIds) pipeline.hvals(key(sessionId));
    const answers = (await pipeline.exec()) ?? [];
    return answers.map(([error, values]) => {
      if (error) throw error;
      return this.sum(values as string[]);
    });
  }

  private sum(values: readonly string[]): number {
    const oldest = this.clock.now() - FRESH_MS;
    return values
      .map((value) => value.split(':').map(Number))
      .filter(([, at = 0]) => at > oldest)
      .reduce((sum, [viewers = 0]) => sum + viewers, 0);
  }
}
