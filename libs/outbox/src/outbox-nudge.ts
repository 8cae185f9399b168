import { Inject, Injectable } from '@nestjs/common';
import { REDIS, type Redis } from '@app/platform';

export const OUTBOX_CHANNEL = 'outbox:wake';

/** Wakes the relays after a commit. They also look every second, so a lost nudge costs a second. */
@Injectable()
export class OutboxNudge {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  wake(): void {
    this.redis.publish(OUTBOX_CHANNEL, '1').catch(() => undefined);
  }
}
