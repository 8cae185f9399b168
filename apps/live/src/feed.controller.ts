import { Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Frame, Have, Snapshot, SharedStream, StreamStart } from '@app/live-room/core';
import { Refusal } from '@app/platform';
import type { RoomFeed } from './room-feed';
import { RoomFeeds } from './room-feeds';

const WAIT_MS = 25_000;
const PUBLIC = ['s', 'c'] as const satisfies readonly SharedStream[];

interface FeedAnswer {
  readonly st: Partial<Record<SharedStream, StreamStart>>;
  readonly snap?: Snapshot;
  readonly frames: readonly Frame[];
}

/** The room without a socket: the same rings, asked for by plain HTTP. */
@Controller('feed/:sid')
export class FeedController {
  constructor(private readonly feeds: RoomFeeds) {}

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
  async events(@Param('sid') sid: string, @Query() query: Record<string, unknown>): Promise<FeedAnswer> {
    const feed = await this.feed(sid);
    const have: Partial<Record<SharedStream, Have>> = {};
    for (const stream of PUBLIC) {
      const place = readPlace(query[stream]);
      if (place) have[stream] = place;
    }
    await this.feeds.reachBack(feed, PUBLIC, have);
    const now = openAll(feed, have);
    if (now.frames.length > 0 || now.snap) return now;
    await feed.nextFrame(WAIT_MS);
    return openAll(feed, have);
  }

  private feed(sid: string): Promise<RoomFeed> {
    if (!/^[0-9A-Z]{26}$/.test(sid)) throw new Refusal('not_found', { thing: 'session' });
    return this.feeds.feed(sid);
  }
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
