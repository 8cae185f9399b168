import {
  Controller,
  Get,
  Header,
  Headers,
  Param,
  Query,
  Res,
  ServiceUnavailableException,
} from '@nestjs/common';
import type { Response } from 'express';
import {
  isShownTo,
  type Frame,
  type Have,
  type Meter,
  type Snapshot,
  type SharedStream,
  type StreamStart,
} from '@app/live-room/core';
import { Refusal } from '@app/platform';
import { Meters } from './meters';
import type { RoomFeed } from './room-feed';
import { RoomFeeds } from './room-feeds';

const WAIT_MS = 25_000;
const WAITING_MAX = 5_000;
const PUBLIC = ['s', 'c'] as const satisfies readonly SharedStream[];

interface FeedAnswer {
  readonly st: Partial<Record<SharedStream, StreamStart>>;
  readonly snap?: Snapshot;
  readonly frames: readonly Frame[];
  readonly meter?: Meter;
}

/** The room without a socket: the same rings, asked for by plain HTTP. */
@Controller('feed/:sid')
export class FeedController {
  private waiting = 0;

  constructor(
    private readonly feeds: RoomFeeds,
    private readonly meters: Meters,
  ) {}

  @Get('snapshot')
  @Header('cache-control', 'no-cache')
  async snapshot(
    @Param('sid') sid: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const { snapshot } = await this.feed(sid);
    const tag = `"${snapshot.ep}.${snapshot.q}"`;
    response.setHeader('etag', tag);
    if (known === tag) response.status(304).end();
    else response.json(snapshot);
  }

  /** Answers at once when there is something new, else with the next frame or after 25 s with nothing. */
  @Get('events')
  @Header('cache-control', 'no-store')
  async events(
    @Param('sid') sid: string,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FeedAnswer> {
    const feed = await this.feed(sid);
    const have: Partial<Record<SharedStream, Have>> = {};
    for (const stream of PUBLIC) {
      const place = readPlace(query[stream]);
      if (place) have[stream] = place;
    }
    await this.meters.open(sid);
    await this.feeds.reachBack(feed, PUBLIC, have);
    const now = this.answer(feed, have);
    if (now.frames.length > 0 || now.snap) return now;
    await this.wait(feed, response);
    return this.answer(feed, have);
  }

  /** Whoever hangs up is not waited for, and not more wait than this process can keep. */
  private async wait(feed: RoomFeed, response: Response): Promise<void> {
    if (this.waiting >= WAITING_MAX) throw new ServiceUnavailableException();
    const gone = new AbortController();
    response.once('close', () => {
      gone.abort();
    });
    this.waiting += 1;
    try {
      await feed.nextFrame(WAIT_MS, gone.signal);
    } finally {
      this.waiting -= 1;
    }
  }

  private answer(feed: RoomFeed, have: Partial<Record<SharedStream, Have>>): FeedAnswer {
    const meter = this.meters.known(feed.sid);
    return { ...openAll(shown(feed), have), ...(meter ? { meter } : {}) };
  }

  private async feed(sid: string): Promise<RoomFeed> {
    if (!/^[0-9A-Z]{26}$/.test(sid)) throw new Refusal('not_found', { thing: 'session' });
    return shown(await this.feeds.feed(sid));
  }
}

/** Whoever asks here is nobody in particular, and a rehearsal is its staff's alone. */
function shown(feed: RoomFeed): RoomFeed {
  if (!isShownTo(feed.snapshot.session.status, 'viewer'))
    throw new Refusal('not_found', { thing: 'session' });
  return feed;
}

function openAll(feed: RoomFeed, have: Partial<Record<SharedStream, Have>>): FeedAnswer {
  const openings = PUBLIC.map((stream) => ({ stream, ...feed.open(stream, have[stream]) }));
  const st = Object.fromEntries(openings.map(({ stream, start }) => [stream, start]));
  const frames = openings.flatMap((opening) => opening.frames);
  return { st, ...(st.s?.mode === 'snapshot' ? { snap: feed.snapshot } : {}), frames };
}

/** `epoch.sequence` */
function readPlace(text: unknown): Have | null {
  const found = typeof text === 'string' ? /^([\w-]{1,8})\.(\d{1,15})$/.exec(text) : null;
  return found ? [found[1] ?? '', Number(found[2])] : null;
}
