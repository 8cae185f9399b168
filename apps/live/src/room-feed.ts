import {
  isUrgent,
  reduce,
  ROOM_POLICY,
  type Frame,
  type Have,
  type RoomEvent,
  type Snapshot,
  type SharedStream,
  type StreamStart,
} from '@app/live-room/core';
import { Ring } from './ring';

export const RING_MAX: Readonly<Record<SharedStream, number>> = { s: 512, c: 200, k: 1_024 };
/** Comments and console lines that a newcomer gets. */
export const NEWEST_MAX = 50;

/** How one begins to listen to a stream: where it is, and the frames up to there. */
export interface Opening {
  readonly start: StreamStart;
  readonly frames: readonly Frame[];
}

export interface FeedStart {
  readonly snapshot: Snapshot;
  readonly heads: Readonly<Record<SharedStream, { readonly epoch: string; readonly seq: number }>>;
  readonly comments: readonly RoomEvent[];
}

/**
 * One room on this node. The snapshot is always that of the last sent event of `s`, so that a joiner who is answered and put into
 * the room in one go (no `await` between) can neither miss nor repeat anything: no queue of held frames is needed.
 */
export class RoomFeed {
  private readonly rings: Readonly<Record<SharedStream, Ring>>;
  private readonly timers = new Map<SharedStream, NodeJS.Timeout>();
  private readonly urgent = new Set<SharedStream>();
  private readonly waiting = new Set<() => void>();
  private current: Snapshot;
  usedAt: number;

  constructor(
    readonly sid: string,
    begin: FeedStart,
    private readonly emit: (frame: Frame) => void,
    now: number,
  ) {
    this.current = begin.snapshot;
    this.usedAt = now;
    const ring = (stream: SharedStream, seq: number) =>
      new Ring({ sid, stream, epoch: begin.heads[stream].epoch }, seq, RING_MAX[stream]);
    this.rings = {
      s: ring('s', begin.snapshot.q),
      c: ring('c', begin.heads.c.seq),
      k: ring('k', begin.heads.k.seq),
    };
    this.rings.c.putBefore(begin.comments);
  }

  get snapshot(): Snapshot {
    return this.current;
  }

  ring(stream: SharedStream): Ring {
    return this.rings[stream];
  }

  /** New events of a stream, in any overlap. False when there is a gap that the database must fill. */
  offer(stream: SharedStream, events: readonly RoomEvent[]): boolean {
    const ring = this.rings[stream];
    const before = ring.head;
    const isWhole = ring.take(events);
    if (ring.head > before)
      this.plan(
        stream,
        events.some((event) => event.q > before && isUrgent(event.t)),
      );
    return isWhole;
  }

  /** How far back the ring should reach for someone who has `have`, or null when it does already or need not. */
  wantedFrom(stream: SharedStream, have: Have | undefined): number | null {
    const ring = this.rings[stream];
    if (have?.[0] !== ring.epoch) return stream === 'k' ? this.short('k', ring.sent - NEWEST_MAX) : null;
    if (stream === 'c' || ring.sent - have[1] > RING_MAX[stream]) return null;
    return this.short(stream, have[1]);
  }

  open(stream: SharedStream, have: Have | undefined): Opening {
    const ring = this.rings[stream];
    const q = have?.[0] === ring.epoch ? have[1] : null;
    if (q !== null && q >= ring.sent) return { start: this.start(stream, 'resume', q), frames: [] };
    if (stream === 'c') return this.openComments(q);
    if (q !== null && q >= ring.reachesBackTo) {
      return { start: this.start(stream, 'resume', ring.sent), frames: ring.frames(ring.sentAfter(q)) };
    }
    const newest = stream === 'k' ? ring.sentAfter(ring.sent - NEWEST_MAX) : [];
    return { start: this.start(stream, 'snapshot', ring.sent), frames: ring.frames(newest) };
  }

  /** Resolves at the next frame of a public stream, or after `ms`. */
  nextFrame(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.waiting.add(done);
    });
  }

  close(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const done of [...this.waiting]) done();
  }

  private openComments(q: number | null): Opening {
    const ring = this.rings.c;
    const from = q ?? Math.max(0, ring.sent - NEWEST_MAX);
    const newest = ring.sentAfter(Math.max(from, ring.sent - NEWEST_MAX));
    const frames = ring.frames(newest);
    const skipped = Math.max(0, ring.sent - from - newest.length);
    const [first] = frames;
    if (q !== null && first) frames[0] = { ...first, from: q + 1 };
    return { start: { ...this.start('c', q === null ? 'snapshot' : 'resume', ring.sent), skipped }, frames };
  }

  private short(stream: SharedStream, q: number): number | null {
    return q < this.rings[stream].reachesBackTo ? Math.max(0, q) : null;
  }

  private start(stream: SharedStream, mode: 'resume' | 'snapshot', q: number): StreamStart {
    return { ep: this.rings[stream].epoch, q, mode };
  }

  private plan(stream: SharedStream, isHurried: boolean): void {
    if (isHurried && !this.urgent.has(stream)) {
      this.urgent.add(stream);
      setImmediate(() => {
        this.urgent.delete(stream);
        this.flush(stream);
      });
    }
    if (this.timers.has(stream)) return;
    this.timers.set(
      stream,
      setTimeout(() => {
        this.flush(stream);
      }, ROOM_POLICY.lowMs),
    );
  }

  /** An urgent event takes along whatever waited before it, so the order of sequences always holds. */
  private flush(stream: SharedStream): void {
    clearTimeout(this.timers.get(stream));
    this.timers.delete(stream);
    const ring = this.rings[stream];
    const events = ring.flush();
    if (events.length === 0) return;
    if (stream === 's') this.current = events.reduce(reduce, this.current);
    for (const frame of ring.frames(events)) this.emit(frame);
    if (stream !== 'k') for (const done of [...this.waiting]) done();
  }
}
