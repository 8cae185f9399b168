import {
  FRAME_BYTES_MAX,
  FRAME_EVENTS_MAX,
  type Frame,
  type RoomEvent,
  type Stream,
} from '@app/live-room/core';

/** Which stream of which room. */
export interface RingPlace {
  readonly sid: string;
  readonly stream: Stream;
  readonly epoch: string;
}

/** The newest events of one stream of a room, without holes. What is after `sent` waits for the next frame. */
export class Ring {
  private events: RoomEvent[] = [];
  private lastSent: number;

  private headSeq: number;

  constructor(
    readonly place: RingPlace,
    seq: number,
    private readonly max: number,
  ) {
    this.headSeq = this.lastSent = seq;
  }

  get epoch(): string {
    return this.place.epoch;
  }

  get head(): number {
    return this.headSeq;
  }

  get sent(): number {
    return this.lastSent;
  }

  /** The sequence after which every event up to the head is here. */
  get reachesBackTo(): number {
    return this.headSeq - this.events.length;
  }

  /** Takes what follows the head. False: something between is missing, and nothing after the gap was taken. */
  take(events: readonly RoomEvent[]): boolean {
    for (const event of events) {
      if (event.q <= this.headSeq) continue;
      if (event.q !== this.headSeq + 1) return false;
      this.events.push(event);
      this.headSeq = event.q;
    }
    this.trim();
    return true;
  }

  /** Puts older events before those that are here already. */
  putBefore(older: readonly RoomEvent[]): void {
    const first = this.reachesBackTo;
    const fitting = older.filter((event) => event.q <= first);
    if (fitting.at(-1)?.q === first) this.events.unshift(...fitting);
  }

  /** What was taken and not yet sent; from now on it counts as sent. */
  flush(): readonly RoomEvent[] {
    const waiting = this.after(this.lastSent);
    this.lastSent = this.headSeq;
    this.trim();
    return waiting;
  }

  /** Sent events after a sequence: what a joiner needs so that the next frame fits. */
  sentAfter(q: number): readonly RoomEvent[] {
    return this.after(q).filter((event) => event.q <= this.lastSent);
  }

  /** Frames within the limits of size. */
  frames(events: readonly RoomEvent[]): Frame[] {
    const frames: Frame[] = [];
    let part: RoomEvent[] = [];
    let bytes = 0;
    for (const event of events) {
      const size = Buffer.byteLength(JSON.stringify(event));
      if (part.length === FRAME_EVENTS_MAX || (part.length > 0 && bytes + size > FRAME_BYTES_MAX)) {
        frames.push(this.frame(part));
        [part, bytes] = [[], 0];
      }
      part.push(event);
      bytes += size;
    }
    if (part.length > 0) frames.push(this.frame(part));
    return frames;
  }

  private frame(events: readonly RoomEvent[]): Frame {
    const from = events[0]?.q ?? 0;
    const to = events.at(-1)?.q ?? 0;
    const { sid, stream, epoch } = this.place;
    return { v: 1, sid, st: stream, ep: epoch, from, to, e: events };
  }

  private after(q: number): RoomEvent[] {
    return this.events.slice(Math.max(0, q - this.reachesBackTo));
  }

  private trim(): void {
    const over = this.events.length - this.max;
    if (over > 0) this.events.splice(0, Math.min(over, this.lastSent - this.reachesBackTo));
  }
}
