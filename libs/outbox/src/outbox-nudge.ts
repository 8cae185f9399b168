import { Inject, Injectable } from '@nestjs/common';
import { REDIS, type Redis } from '@app/platform';

export const OUTBOX_CHANNEL = 'outbox:wake';
/** What is said when there is money to book among the events: the books need not wake for others. */
export const MONEY_NUDGE = 'money';

/** Wakes the relays after a commit. They also look every second, so a lost nudge costs a second. */
@Injectable()
export class OutboxNudge {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  wake(hasMoney: boolean): void {
    this.redis.publish(OUTBOX_CHANNEL, hasMoney ? MONEY_NUDGE : '').catch(() => undefined);
  }
}
