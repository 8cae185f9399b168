import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Presence, SessionMinutes } from '@app/live-room';
import { ROOM_POLICY, ROOM_SOURCES, type Meter, type RoomSource } from '@app/live-room/core';
import { LOGGER, MINUTE_MS, REDIS, type Logger, type Redis } from '@app/platform';

const LIKES_FLUSH_MS = 250;
const AT_LEAST_EVERY_MS = 10_000;
const IDLE_MS = 10_000;

// A batch of likes is added once, however often it is sent: the batch leaves a mark beside the sum.
const ADD_LIKES = `redis.call('SETNX', KEYS[1], ARGV[2])
if redis.call('SET', KEYS[2], 1, 'NX', 'EX', 600) then return redis.call('INCRBY', KEYS[1], ARGV[1]) end
return tonumber(redis.call('GET', KEYS[1]))`;

interface Room {
  /** stable keys of the browsers that are in the room on this node */
  readonly viewers: Set<string>;
  /** likes that were counted before Redis was asked */
  readonly base: number;
  readonly openedAt: number;
  /** who came in since unique viewers were told to Redis, once a second for all of them */
  readonly fresh: Map<string, RoomSource>;
  likes: number;
  waiting: number;
  batch: { id: string; n: number } | null;
  uv: number;
  total: number;
  shown: Meter | null;
  shownAt: number;
  notedMinute: number;
}

/** How many watch and like: absolute values, summed over all nodes, shown once a second at most. */
@Injectable()
export class Meters implements OnModuleInit, OnApplicationShutdown {
  private readonly node = randomUUID();
  private readonly rooms = new Map<string, Room>();
  private readonly opening = new Map<string, Promise<void>>();
  private timers: NodeJS.Timeout[] = [];
  private isTicking = false;

  /** Who carries a meter to the sockets. */
  show: (meter: Meter) => void = () => undefined;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly presence: Presence,
    private readonly minutes: SessionMinutes,
  ) {}

  onModuleInit(): void {
    this.timers = [
      setInterval(() => void this.tick(), ROOM_POLICY.meterMs),
      setInterval(() => void this.flushLikes(), LIKES_FLUSH_MS),
    ];
  }

  async onApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.flushLikes();
    for (const sid of this.rooms.keys()) await this.flush(sid);
  }

  /** A show or this process ends: who came since the minute was written is written now, before everyone leaves. */
  async flush(sid: string): Promise<void> {
    const room = this.rooms.get(sid);
    if (!room) return;
    try {
      await this.gather([[sid, room]]);
      await this.note(sid, room);
    } catch (error) {
      this.log.warn({ err: error, sid }, 'the last viewers of a room were not written');
    }
  }

  enter(sid: string, viewer: string | null, source: RoomSource): void {
    const room = this.rooms.get(sid);
    if (!room || viewer === null) return;
    room.viewers.add(viewer);
    room.total = Math.max(room.total, room.viewers.size);
    room.fresh.set(viewer, source);
  }

  leave(sid: string, viewer: string | null): void {
    if (viewer !== null) this.rooms.get(sid)?.viewers.delete(viewer);
  }

  like(sid: string, n: number): void {
    const room = this.rooms.get(sid);
    if (room) room.waiting += n;
  }

  meter(sid: string): Meter {
    const room = this.rooms.get(sid);
    const [viewers = 0, likes = 0, uv = 0] = room ? [room.total, room.likes, room.uv] : [];
    return { v: 1, sid, mv: Date.now(), viewers, likes, uv };
  }

  /** Before the first one enters: what was counted until now, asked once however many come at the same time. */
  async open(sid: string): Promise<void> {
    if (this.rooms.has(sid)) return;
    const running = this.opening.get(sid) ?? this.begin(sid).finally(() => this.opening.delete(sid));
    this.opening.set(sid, running);
    await running;
  }

  /** What was last shown of a room; null where this node has not summed it up yet. */
  known(sid: string): Meter | null {
    return this.rooms.get(sid)?.shown ?? null;
  }

  private async begin(sid: string): Promise<void> {
    const base = await this.minutes.likesOf(sid);
    this.rooms.set(sid, {
      viewers: new Set(),
      fresh: new Map(),
      base,
      openedAt: Date.now(),
      likes: base,
      waiting: 0,
      batch: null,
      uv: 0,
      total: 0,
      shown: null,
      shownAt: 0,
      notedMinute: 0,
    });
  }

  private async flushLikes(): Promise<void> {
    for (const [sid, room] of this.rooms) {
      if (room.batch === null && room.waiting > 0) {
        room.batch = { id: randomUUID(), n: room.waiting };
        room.waiting = 0;
      }
      if (room.batch) await this.sendBatch(sid, room, room.batch);
    }
  }

  /** Fails quietly: the same batch is sent again, and added once. */
  private async sendBatch(sid: string, room: Room, batch: { id: string; n: number }): Promise<void> {
    try {
      const keys = [`lv:${sid}:likes`, `lv:${sid}:likes:${batch.id}`];
      const sum = await this.redis.eval(ADD_LIKES, 2, ...keys, batch.n, room.base);
      room.batch = null;
      room.likes = Math.max(room.likes, Number(sum));
    } catch (error) {
      this.log.debug({ err: error }, 'likes wait for Redis');
    }
  }

  private async tick(): Promise<void> {
    if (this.isTicking) return;
    this.isTicking = true;
    try {
      const rooms = [...this.rooms];
      await this.gather(rooms).catch(() => {
        for (const [, room] of rooms) room.total = room.viewers.size;
      });
      for (const [sid, room] of rooms) {
        this.showIfChanged(sid, room);
        await this.noteMinute(sid, room);
        if (isOver(room)) await this.forget(sid, room);
      }
    } catch (error) {
      this.log.error({ err: error }, 'meters');
    } finally {
      this.isTicking = false;
    }
  }

  private async gather(rooms: readonly [string, Room][]): Promise<void> {
    if (rooms.length === 0) return;
    const counts = rooms.map(([sessionId, room]) => ({ sessionId, viewers: room.viewers.size }));
    const sums = await this.presence.say(this.node, counts);
    const pipeline = this.redis.pipeline();
    for (const [sid, room] of rooms) {
      // Without a name it changes nothing, and every room has the same three answers.
      pipeline
        .pfadd(`lv:${sid}:uv`, ...room.fresh.keys())
        .get(`lv:${sid}:likes`)
        .pfcount(`lv:${sid}:uv`);
    }
    const told = rooms.map(([, room]) => [...room.fresh.keys()]);
    for (const [sid, { fresh }] of rooms)
      for (const [viewer, source] of fresh) pipeline.pfadd(sourceKey(sid, source), viewer);
    const answers = (await pipeline.exec()) ?? [];
    rooms.forEach(([, room], index) => {
      room.total = sums[index] ?? room.viewers.size;
      room.likes = Math.max(room.likes, Number(answers[index * 3 + 1]?.[1] ?? 0));
      for (const viewer of told[index] ?? []) room.fresh.delete(viewer);
      room.uv = Number(answers[index * 3 + 2]?.[1] ?? 0);
    });
  }

  private showIfChanged(sid: string, room: Room): void {
    const now = Date.now();
    const meter = this.meter(sid);
    const { shown } = room;
    const isNew =
      !shown ||
      now - room.shownAt >= AT_LEAST_EVERY_MS ||
      shown.likes !== meter.likes ||
      Math.abs(shown.viewers - meter.viewers) >= Math.max(1, shown.viewers / 100);
    if (!isNew) return;
    room.shown = meter;
    room.shownAt = now;
    this.show(meter);
  }

  private async bySource(sid: string): Promise<ReadonlyMap<RoomSource, number>> {
    const pipeline = this.redis.pipeline();
    for (const source of ROOM_SOURCES) pipeline.pfcount(sourceKey(sid, source));
    const answers = (await pipeline.exec()) ?? [];
    return new Map(ROOM_SOURCES.map((source, at) => [source, Number(answers[at]?.[1] ?? 0)]));
  }

  private async noteMinute(sid: string, room: Room): Promise<void> {
    const minute = Math.floor(Date.now() / MINUTE_MS);
    if (minute === room.notedMinute) return;
    room.notedMinute = minute;
    await this.note(sid, room);
  }

  private async note(sid: string, room: Room): Promise<void> {
    await this.minutes.note(sid, Date.now(), room.total, room.likes);
    await this.noteSources(sid, room);
  }

  private async noteSources(sid: string, room: Room): Promise<void> {
    await this.minutes.noteSources(sid, room.uv, await this.bySource(sid), Date.now());
  }

  /** Everyone left within the minute: it will not be written by a tick any more. */
  private async forget(sid: string, room: Room): Promise<void> {
    await this.noteSources(sid, room);
    this.rooms.delete(sid);
  }
}

function sourceKey(sid: string, source: RoomSource): string {
  return `lv:${sid}:uv:${source}`;
}

/** Nobody is there on any node, and nothing waits. One that was just opened is about to be entered. */
function isOver(room: Room): boolean {
  const isQuiet = room.viewers.size === 0 && room.total === 0 && !room.batch && room.waiting === 0;
  return isQuiet && Date.now() - room.openedAt > IDLE_MS;
}
