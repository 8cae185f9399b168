import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CloseMinute } from '@app/live-room';
import type { Snapshot } from '@app/live-room/core';
import { LOGGER, MINUTE_MS, type Instant, type Logger } from '@app/platform';
import { RoomFeeds } from './room-feeds';
import { SeenGoods } from './seen-goods';

const LOOK_MS = 500;
/** Other nodes add what they counted within a second; the console hears of a minute within five. */
const CLOSE_AFTER_MS = 2_500;
const MINUTES_BACK = 3;

/** Closes the minutes of the shows that are open here. All nodes look; the database lets one of them do it. */
@Injectable()
export class MinuteDesk implements OnModuleInit, OnApplicationShutdown {
  private readonly done = new Map<string, Instant>();
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;

  constructor(
    @Inject(LOGGER) private readonly log: Logger,
    private readonly feeds: RoomFeeds,
    private readonly seen: SeenGoods,
    private readonly minutes: CloseMinute,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.look(Date.now()), LOOK_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async look(now: Instant): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      const sids = this.feeds.sessionIds();
      for (const sid of this.done.keys()) if (!sids.includes(sid)) this.done.delete(sid);
      for (const sid of sids) await this.closeThose(sid, now);
    } catch (error) {
      this.log.warn({ err: error }, 'a minute could not be closed yet');
    } finally {
      this.isLooking = false;
    }
  }

  private async closeThose(sid: string, now: Instant): Promise<void> {
    const snapshot = this.feeds.opened(sid)?.snapshot;
    const last = Math.floor((now - CLOSE_AFTER_MS) / MINUTE_MS) * MINUTE_MS - MINUTE_MS;
    const first = Math.max(this.done.get(sid) ?? 0, last - MINUTES_BACK * MINUTE_MS) + MINUTE_MS;
    for (let at = first; at <= last; at += MINUTE_MS) {
      if (snapshot && wasOnAir(snapshot, at))
        await this.minutes.run(sid, at, await this.seen.inMinute(sid, at));
      this.done.set(sid, at);
    }
  }
}

function wasOnAir({ session: { startedAt, endedAt } }: Snapshot, at: Instant): boolean {
  return startedAt !== null && startedAt < at + MINUTE_MS && (endedAt === null || endedAt >= at);
}
