import type { RoomEvent } from '@app/live-room/core';
import type { StreamPlace } from './frames';

/** The newest events of one stream of a room, without holes. What is after `sent` waits for the next frame. */
export class Ring<E extends RoomEvent = RoomEvent> {
  private events: E[] = [];
  private lastSent: number;

  private headSeq: number;

  constructor(
    readonly place: StreamPlace,
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
  take(events: readonly E[]): boolean {
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
  putBefore(older: readonly E[]): void {
    const first = this.reachesBackTo;
    const fitting = older.filter((event) => event.q <= first);
    if (fitting.at(-1)?.q === first) this.events.unshift(...fitting);
  }

  /** What was taken and not yet sent; from now on it counts as sent. */
  flush(): readonly E[] {
    const waiting = this.after(this.lastSent);
    this.lastSent = this.headSeq;
    this.trim();
    return waiting;
  }

  /** Sent events after a sequence: what a joiner needs so that the next frame fits. */
  sentAfter(q: number): readonly E[] {
    return this.after(q).filter((event) => event.q <= this.lastSent);
  }

  private after(q: number): E[] {
    return this.events.slice(Math.max(0, q - this.reachesBackTo));
  }

  private trim(): void {
    const over = this.events.length - this.max;
    if (over > 0) this.events.splice(0, Math.min(over, this.lastSent - this.reachesBackTo));
  }
}
