import { Inject, Injectable } from '@nestjs/common';
import { REDIS, type Redis } from '@app/platform';

const LASTS_SECONDS = 86_400;
const key = (sessionId: string): string => `lv:${sessionId}:buyers`;

/** Who paid for something in a show, so that a flood of comments shows theirs first. A rank, no right: losing it costs nothing. */
@Injectable()
export class Buyers {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  note(sessionId: string, personId: string): void {
    const noted = this.redis
      .pipeline()
      .sadd(key(sessionId), personId)
      .expire(key(sessionId), LASTS_SECONDS)
      .exec();
    noted.catch(() => undefined);
  }

  /** Which of these persons; nobody while Redis is away. */
  async among(sessionId: string, persons: readonly string[]): Promise<ReadonlySet<string>> {
    if (persons.length === 0) return new Set();
    const found = await this.redis.smismember(key(sessionId), ...persons).catch(() => []);
    return new Set(persons.filter((_, at) => found[at] === 1));
  }
}
