import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MINUTE_MS, REDIS, type Instant, type Redis } from '@app/platform';
import { LuckyBagRow } from './lucky-bag.row';

/** How finely watching is counted. */
export const WATCH_SLOT_MS = 10_000;
const KEPT_SECONDS = 3_600;

// Someone with two tabs, or on two nodes, watches once: who is in the slot's set already is not counted again.
const COUNT = `for i = 1, #ARGV do
  if redis.call('SADD', KEYS[1], ARGV[i]) == 1 then redis.call('HINCRBY', KEYS[2], ARGV[i], 1) end
end
redis.call('EXPIRE', KEYS[1], 60)
redis.call('EXPIRE', KEYS[2], ${KEPT_SECONDS})`;

const slotKey = (bagId: string, slot: number): string => `lv:bag:${bagId}:slot:${slot}`;
const watchedKey = (bagId: string): string => `lv:bag:${bagId}:watched`;

/** How long persons watch while a lucky bag asks for it, as the live processes see them. A lost Redis begins to count anew. */
@Injectable()
export class WatchTime {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    private readonly database: DataSource,
  ) {}

  /** These persons are in the room of the bag now. */
  async note(bagId: string, personIds: readonly string[], now: Instant): Promise<void> {
    if (personIds.length === 0) return;
    const slot = Math.floor(now / WATCH_SLOT_MS);
    await this.redis.eval(COUNT, 2, slotKey(bagId, slot), watchedKey(bagId), ...personIds);
  }

  /** Whether someone watched for as long as the bag asks; false for a bag with another task. The slot that one came in counts whole. */
  async isDone(bagId: string, personId: string): Promise<boolean> {
    const bag = await this.database.manager.findOneBy(LuckyBagRow, { id: bagId });
    if (bag?.taskKind !== 'watch' || bag.taskMinutes === null) return false;
    const slots = Number((await this.redis.hget(watchedKey(bagId), personId)) ?? 0);
    return slots * WATCH_SLOT_MS >= bag.taskMinutes * MINUTE_MS;
  }
}
