import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { LiveRoomQueries, roomStreamKey } from '@app/live-room';
import {
  ROOM_POLICY,
  STREAMS,
  type Frame,
  type Have,
  type RoomEvent,
  type SharedStream,
  type Stream,
} from '@app/live-room/core';
import { PeopleQueries } from '@app/people';
import {
  connectRedis,
  LOGGER,
  Refusal,
  SETTINGS,
  type Logger,
  type Redis,
  type Settings,
} from '@app/platform';
import { NEWEST_MAX, RING_MAX, RoomFeed } from './room-feed';

const BLOCK_MS = 250;
const COMPARE_MS = 1_000;
const COMPARE_WITHOUT_REDIS_MS = 500;
const IDLE_MS = 30_000;
const READ_MAX = 512;

type StreamEntries = [key: string, entries: [id: string, fields: string[]][]][];

/** The rooms of this node: fed by Redis as fast as it goes, and by the database whenever something is missing. */
@Injectable()
export class RoomFeeds implements OnModuleInit, OnApplicationShutdown {
  private readonly feeds = new Map<string, Promise<RoomFeed>>();
  private readonly open = new Map<string, RoomFeed>();
  private readonly healing = new Map<string, Promise<void>>();
  private readonly redis: Redis;
  private isStopped = false;
  private isRedisUp = true;
  private loops: Promise<unknown> = Promise.resolve();

  /** Who carries a frame to the sockets, and who is still there. */
  carry: (frame: Frame, personId?: string) => void = () => undefined;
  isWatched: (sid: string) => boolean = () => false;
  /** A room's streams were rebuilt: who is in it must come anew. */
  rebuilt: (sid: string) => void = () => undefined;
  /** How long what is not urgent waits for company. */
  lowMs: () => number = () => ROOM_POLICY.lowMs;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly room: LiveRoomQueries,
    private readonly people: PeopleQueries,
  ) {
    this.redis = connectRedis(settings.REDIS_URL);
  }

  onModuleInit(): void {
    this.loops = Promise.all([this.follow(), this.compare()]);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    this.redis.disconnect();
    for (const feed of this.open.values()) feed.close();
    await this.loops;
  }

  /** The room when it is open on this node, without waiting. */
  opened(sid: string): RoomFeed | undefined {
    return this.open.get(sid);
  }

  sessionIds(): string[] {
    return [...this.open.keys()];
  }

  /** The room, opened once however many come at the same time. Refuses `not_found`. */
  async feed(sid: string): Promise<RoomFeed> {
    let feed = this.feeds.get(sid);
    if (!feed) {
      feed = this.openFeed(sid);
      this.feeds.set(sid, feed);
      feed.catch(() => this.feeds.delete(sid));
    }
    const found = await feed;
    found.usedAt = Date.now();
    return found;
  }

  /** Makes the rings reach back to what a joiner has, so that afterwards he can be answered in one go. */
  async reachBack(
    feed: RoomFeed,
    streams: readonly SharedStream[],
    have: Partial<Record<SharedStream, Have>>,
  ): Promise<void> {
    for (const stream of streams) {
      if (feed.wantedFrom(stream, have[stream]) === null) continue;
      await this.once(`${feed.sid}:${stream}:back`, async () => {
        const ring = feed.ring(stream);
        const from = Math.max(0, ring.head - RING_MAX[stream]);
        ring.putBefore(await this.room.eventsAfter(feed.sid, stream, from, RING_MAX[stream]));
      });
    }
  }

  private async openFeed(sid: string): Promise<RoomFeed> {
    const heads = await this.headsOf(sid);
    const snapshot = await this.room.snapshot(sid);
    if (!heads || !snapshot) throw new Refusal('not_found', { thing: 'session', id: sid });
    const [streamer] = await this.people.byIds([snapshot.session.streamer.id]);
    const named = { ...snapshot.session.streamer, name: streamer?.displayName ?? '' };
    const from = Math.max(0, heads.c.seq - NEWEST_MAX);
    const comments = await this.room.eventsAfter(sid, 'c', from, NEWEST_MAX);
    const begin = {
      snapshot: { ...snapshot, session: { ...snapshot.session, streamer: named } },
      heads,
      comments: comments.filter((event) => event.q <= heads.c.seq),
      personalHeads: await this.room.personalHeads(sid, heads.u.seq),
      turnedOut: await this.room.turnedOutOf(sid),
    };
    const around = {
      carry: (frame: Frame, personId?: string) => {
        this.carry(frame, personId);
      },
      readTold: (heard: ReadonlyMap<string, number>) => this.room.personalAfter(sid, heard),
      readTurnedOut: () => this.room.turnedOutOf(sid),
      lowMs: () => this.lowMs(),
    };
    const feed = new RoomFeed(sid, begin, around, Date.now());
    this.open.set(sid, feed);
    return feed;
  }

  private async headsOf(sid: string) {
    const rows = await this.room.heads([sid]);
    const head = (stream: Stream) => {
      const row = rows.find((each) => each.stream === stream);
      return row && { epoch: row.epoch, seq: Number(row.seq) };
    };
    const [s, c, k, u] = [head('s'), head('c'), head('k'), head('u')];
    return s && c && k && u ? { s, c, k, u } : null;
  }

  /** Reads what other processes and this one add to the rooms' Redis streams. */
  private async follow(): Promise<void> {
    while (!this.hasStopped()) {
      const feeds = [...this.open.values()];
      if (feeds.length === 0) {
        await sleep(BLOCK_MS / 5);
        continue;
      }
      try {
        await this.readOnce(feeds);
        this.isRedisUp = true;
      } catch (error) {
        if (this.isRedisUp && !this.hasStopped())
          this.log.warn({ err: error }, 'rooms are fed by the database alone');
        this.isRedisUp = false;
        await sleep(COMPARE_WITHOUT_REDIS_MS);
      }
    }
  }

  private async readOnce(feeds: readonly RoomFeed[]): Promise<void> {
    const places = new Map<string, { feed: RoomFeed; stream: Stream }>();
    for (const feed of feeds) {
      for (const stream of STREAMS) {
        places.set(roomStreamKey(feed.sid, stream, feed.at(stream).epoch), { feed, stream });
      }
    }
    const ids = [...places.values()].map(({ feed, stream }) => `0-${feed.at(stream).head}`);
    const read = this.redis.xread('COUNT', READ_MAX, 'BLOCK', BLOCK_MS, 'STREAMS', ...places.keys(), ...ids);
    for (const [key, entries] of ((await read) ?? []) as StreamEntries) {
      const place = places.get(key);
      const events = entries.map(([, fields]) => JSON.parse(fields[1] ?? 'null') as RoomEvent);
      if (place && !place.feed.offer(place.stream, events)) await this.heal(place.feed, place.stream);
    }
  }

  /** Looks for what Redis did not bring, as long as the process lives. */
  private async compare(): Promise<void> {
    while (!this.hasStopped()) {
      await sleep(this.isRedisUp ? COMPARE_MS : COMPARE_WITHOUT_REDIS_MS);
      this.closeIdle();
      try {
        await this.compareOnce();
      } catch (error) {
        if (!this.hasStopped()) {
          this.log.error({ err: error }, 'the rooms could not be compared with the database');
        }
      }
    }
  }

  /** Compares every room's heads with the database: one query for all of them. */
  private async compareOnce(): Promise<void> {
    const sids = this.sessionIds();
    if (sids.length === 0 || this.hasStopped()) return;
    for (const head of await this.room.heads(sids)) {
      const feed = this.open.get(head.sessionId);
      const at = feed?.at(head.stream);
      if (!feed || !at) continue;
      if (at.epoch !== head.epoch) this.startAnew(feed);
      else if (Number(head.seq) > at.head) await this.heal(feed, head.stream);
    }
  }

  private hasStopped(): boolean {
    return this.isStopped;
  }

  private heal(feed: RoomFeed, stream: Stream): Promise<void> {
    return this.once(`${feed.sid}:${stream}`, async () => {
      const { head } = feed.at(stream);
      const missing =
        stream === 'u'
          ? await this.room.relayedAfter(feed.sid, head)
          : await this.room.eventsAfter(feed.sid, stream, head);
      feed.offer(stream, missing);
    });
  }

  /** The database was restored: numbers mean something else now, and nobody may go on from his own. */
  private startAnew(feed: RoomFeed): void {
    this.forget(feed);
    this.rebuilt(feed.sid);
  }

  private async once(key: string, work: () => Promise<void>): Promise<void> {
    const running = this.healing.get(key) ?? work().finally(() => this.healing.delete(key));
    this.healing.set(key, running);
    await running;
  }

  private closeIdle(): void {
    for (const feed of this.open.values()) {
      if (feed.usedAt < Date.now() - IDLE_MS && !this.isWatched(feed.sid)) this.forget(feed);
    }
  }

  private forget(feed: RoomFeed): void {
    this.open.delete(feed.sid);
    this.feeds.delete(feed.sid);
    feed.close();
  }
}
