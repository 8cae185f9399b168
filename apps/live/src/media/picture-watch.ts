import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Airing } from '@app/live-room';
import { isOnAir, type SessionStatus } from '@app/live-room/core';
import { LOGGER, type Logger } from '@app/platform';
import { MediaHost, type MediaAdapter } from './media-host';
import { PictureDoor } from './picture-door';
import type { Wanted } from './recorder';

const LOOK_MS = 1_000;

/** A show that is on air, whose picture moves here. */
export interface Aired extends Wanted {
  readonly status: SessionStatus;
}

/** What uses the pictures of shows on air: told at every look of all that there are; what is not among them is over. */
export interface Follower {
  follow(aired: readonly Aired[]): void;
}
export const FOLLOWERS = Symbol('followers');

/**
 * Looks every second at what the database says of the shows whose pictures come in or are watched here: wherever a show was
 * ended or banned, its encoder is sent away and its viewers are cut within two looks (互联网直播服务管理规定 art. 16).
 */
@Injectable()
export class PictureWatch implements BeforeApplicationShutdown {
  private looking: NodeJS.Timeout | undefined;
  private isBusy = false;
  private isBlind = false;

  constructor(
    @Inject(LOGGER) private readonly log: Logger,
    @Inject(MediaHost) private readonly host: MediaAdapter,
    private readonly door: PictureDoor,
    @Inject(FOLLOWERS) private readonly followers: readonly Follower[],
  ) {}

  start(): void {
    this.looking = setInterval(() => void this.look(), LOOK_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.looking);
  }

  /** A slow database makes looks rarer, never simultaneous. */
  private async look(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      await this.compare();
      this.isBlind = false;
    } catch (error) {
      if (!this.isBlind) this.log.error({ err: error }, 'pictures could not be compared with their shows');
      this.isBlind = true;
    } finally {
      this.isBusy = false;
    }
  }

  private async compare(): Promise<void> {
    await this.host.refresh();
    const shows = await this.door.shows([...this.host.pictures().keys(), ...this.door.watched()]);
    for (const { id, status } of shows) {
      if (status !== 'ended' && status !== 'banned') continue;
      if (this.host.pictures().has(id)) this.host.kick(id);
      this.door.cut(id);
    }
    const aired = shows.flatMap((show) => this.aired(show));
    for (const follower of this.followers) follower.follow(aired);
  }

  /** Not a rehearsal, nor a picture that stands still. */
  private aired({ id, status, startedAt }: Airing): Aired[] {
    const picture = this.host.pictures().get(id);
    const source = picture?.state === 'ok' && this.host.isRecordedHere(id) ? this.host.source(id) : null;
    if (!picture || source === null || startedAt === null || !isOnAir(status)) return [];
    return [{ id, status, began: startedAt, source, push: picture.push }];
  }
}
