import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { SeenCounts } from '@app/live-room';
import { LOGGER, MINUTE_MS, REDIS, type Instant, type Logger, type Redis } from '@app/platform';

const FLUSH_MS = 500;

// As with likes: a batch leaves a mark beside the sums, so it is added once however often it is sent.
const ADD_SEEN = `if redis.call('SET', KEYS[2], 1, 'NX', 'EX', 600) then
  redis.call('HINCRBY', KEYS[1], 'shown', ARGV[1])
  redis.call('HINCRBY', KEYS[1], 'opened', ARGV[2])
  redis.call('EXPIRE', KEYS[1], 600)
end`;

interface Batch {
  readonly id: string;
  readonly key: string;
  shown: number;
  opened: number;
}

/** Goods that were seen and opened, by minute, summed over all nodes. */
@Injectable()
export class SeenGoods implements OnModuleInit, OnApplicationShutdown {
  private readonly waiting = new Map<string, Batch>();
  private sending: Batch[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.flush(), FLUSH_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  count(sid: string, shown: number, opened: number, now: Instant): void {
    const key = keyOf(sid, Math.floor(now / MINUTE_MS) * MINUTE_MS);
    const batch = this.waiting.get(key) ?? { id: randomUUID(), key, shown: 0, opened: 0 };
    batch.shown += shown;
    batch.opened += opened;
    this.waiting.set(key, batch);
  }

  async inMinute(sid: string, at: Instant): Promise<SeenCounts> {
    const [shown, opened] = await this.redis.hmget(keyOf(sid, at), 'shown', 'opened');
    return { shown: Number(shown ?? 0), opened: Number(opened ?? 0) };
  }

  private async flush(): Promise<void> {
    this.sending.push(...this.waiting.values());
    this.waiting.clear();
    const batches = this.sending;
    this.sending = [];
    for (const batch of batches) {
      try {
        await this.redis.eval(ADD_SEEN, 2, batch.key, `${batch.key}:${batch.id}`, batch.shown, batch.opened);
      } catch (error) {
        this.sending.push(batch);
        this.log.debug({ err: error }, 'what was seen waits for Redis');
      }
    }
  }
}

function keyOf(sid: string, at: Instant): string {
  return `lv:${sid}:seen:${at}`;
}
