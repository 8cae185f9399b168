import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { WATCH_SLOT_MS, WatchTime } from '@app/live-room';
import { LOGGER, type Instant, type Logger } from '@app/platform';
import { RoomFeeds } from './room-feeds';
import { RoomSockets } from './room-sockets';

/** While a lucky bag asks for minutes of watching: notes who is in its room. */
@Injectable()
export class WatchDesk implements OnModuleInit, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(LOGGER) private readonly log: Logger,
    private readonly feeds: RoomFeeds,
    private readonly sockets: RoomSockets,
    private readonly watching: WatchTime,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.look(Date.now()), WATCH_SLOT_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async look(now: Instant): Promise<void> {
    for (const sid of this.feeds.sessionIds()) {
      const bags = this.feeds.opened(sid)?.snapshot.lucky ?? [];
      const open = bags.filter(({ task, result }) => task.kind === 'watch' && result === null);
      for (const { id } of open) await this.note(id, sid, now);
    }
  }

  /** A slot that could not be noted is lost: whoever watches is asked to watch ten seconds longer. */
  private async note(bagId: string, sid: string, now: Instant): Promise<void> {
    try {
      await this.watching.note(bagId, this.sockets.personsIn(sid), now);
    } catch (error) {
      this.log.debug({ err: error }, 'who watches could not be noted');
    }
  }
}
