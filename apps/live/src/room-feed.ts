import type { RelayedEvent, TurnedOut } from '@app/live-room';
import {
  laneOf,
  reduce,
  type Frame,
  type Have,
  type Lane,
  type RoomEvent,
  type SharedStream,
  type Snapshot,
  type Stream,
  type StreamStart,
} from '@app/live-room/core';
import { ChatSample } from './chat-sample';
import { framesOf } from './frames';
import { KeptOut } from './kept-out';
import { PersonalFeed, type ReadTold } from './personal-feed';
import { Ring } from './ring';

export const RING_MAX: Readonly<Record<SharedStream, number>> = { s: 512, c: 200, k: 1_024 };
/** Comments and console lines that a newcomer gets. */
export const NEWEST_MAX = 50;
const AFTER_FULL_SECOND_MS = 100;
/**
 * Sales behind one another wait for company: less than the second that the ticker has (live.md 4.4), with room for the way from
 * the payment. The first after a pause is shown like all that is not urgent.
 */
const TICKER_MS = 600;

/** What the carrier calls the listeners of a room, by what they hear; `m` are its meters. */
export type RoomNames = Readonly<Record<SharedStream | 'm', string>>;

/** How one begins to listen to a stream: where it is, and the frames up to there. */
export interface Opening {
  readonly start: StreamStart;
  readonly frames: readonly Frame[];
}

/** An opening, and what it was made of. */
interface Opened {
  readonly q: number | null;
  readonly sent: number;
  /** which comments are hidden is in it */
  readonly snapshot: Snapshot;
  readonly opening: Opening;
}

export interface FeedStart {
  readonly snapshot: Snapshot;
  readonly heads: Readonly<Record<Stream, { readonly epoch: string; readonly seq: number }>>;
  readonly comments: readonly RoomEvent[];
  /** of each person, up to the head of `u` */
  readonly personalHeads: ReadonlyMap<string, number> | null;
  readonly turnedOut: TurnedOut;
}

/** What a room asks of the node around it. */
export interface FeedSurroundings {
  /** to everyone who hears the stream, or to one person */
  readonly carry: (frame: Frame, personId?: string) => void;
  readonly readTold: ReadTold;
  readonly readTurnedOut: () => Promise<TurnedOut>;
  /** how long what is not urgent waits for company: longer on a strained node */
  readonly lowMs: () => number;
}

/**
 * One room on this node. The snapshot is always that of the last sent event of `s`, so that a joiner who is answered and put into
 * the room in one go (no `await` between) can neither miss nor repeat anything: no queue of held frames is needed.
 */
export class RoomFeed {
  readonly personal: PersonalFeed;
  readonly keptOut: KeptOut;
  readonly names: RoomNames;
  private readonly rings: Readonly<Record<SharedStream, Ring>>;
  private readonly timers = new Map<SharedStream, { readonly timer: NodeJS.Timeout; readonly at: number }>();
  private readonly urgent = new Set<SharedStream>();
  private readonly waiting = new Set<() => void>();
  private readonly sample = new ChatSample();
  private readonly openings = new Map<SharedStream, Opened>();
  private current: Snapshot;
  private tickedAt = 0;
  usedAt: number;

  constructor(
    readonly sid: string,
    begin: FeedStart,
    private readonly around: FeedSurroundings,
    now: number,
  ) {
    this.current = begin.snapshot;
    this.keptOut = new KeptOut(begin.turnedOut, around.readTurnedOut);
    this.usedAt = now;
    this.names = { s: `${sid}:s`, c: `${sid}:c`, k: `${sid}:k`, m: `${sid}:m` };
    const place = (stream: Stream) => ({ sid, stream, epoch: begin.heads[stream].epoch });
    const ring = (stream: SharedStream, seq: number) => new Ring(place(stream), seq, RING_MAX[stream]);
    this.rings = {
      s: ring('s', begin.snapshot.q),
      c: ring('c', begin.heads.c.seq),
      k: ring('k', begin.heads.k.seq),
    };
    this.rings.c.putBefore(begin.comments);
    const told = { seq: begin.heads.u.seq, heads: begin.personalHeads };
    this.personal = new PersonalFeed(place('u'), told, {
      readTold: around.readTold,
      emit: (personId, frame) => {
        this.keptOut.note(personId, frame.e);
        around.carry(frame, personId);
      },
    });
  }

  get snapshot(): Snapshot {
    return this.current;
  }

  ring(stream: SharedStream): Ring {
    return this.rings[stream];
  }

  /** Where this node is in a stream. */
  at(stream: Stream): { readonly epoch: string; readonly head: number } {
    return stream === 'u' ? this.personal : this.rings[stream];
  }

  /** New events of a stream, in any overlap. False when there is a gap that the database must fill. */
  offer(stream: Stream, events: readonly RoomEvent[]): boolean {
    if (stream === 'u') return this.personal.offer(events as readonly RelayedEvent[]);
    const ring = this.rings[stream];
    const before = ring.head;
    const isWhole = ring.take(events);
    const fresh = events.filter((event) => event.q > before && event.q <= ring.head);
    if (fresh.length > 0) this.plan(stream, laneOf(fresh.map((event) => event.t)));
    return isWhole;
  }

  /** How far back the ring should reach for someone who has `have`, or null when it does already or need not. */
  wantedFrom(stream: SharedStream, have: Have | undefined): number | null {
    const ring = this.rings[stream];
    if (have?.[0] !== ring.epoch) return stream === 'k' ? this.short('k', ring.sent - NEWEST_MAX) : null;
    if (stream === 'c' || ring.sent - have[1] > RING_MAX[stream]) return null;
    return this.short(stream, have[1]);
  }

  /** A crowd that comes back has lost the line at one place: what was answered last is kept for the next. */
  open(stream: SharedStream, have: Have | undefined): Opening {
    const ring = this.rings[stream];
    const q = have?.[0] === ring.epoch ? have[1] : null;
    const last = this.openings.get(stream);
    if (last?.q === q && last.sent === ring.sent && last.snapshot === this.current) return last.opening;
    const opening = this.openAfter(stream, q);
    if (opening.start.mode === 'resume')
      this.openings.set(stream, { q, sent: ring.sent, snapshot: this.current, opening });
    return opening;
  }

  private openAfter(stream: SharedStream, q: number | null): Opening {
    const ring = this.rings[stream];
    if (q !== null && q >= ring.sent) return { start: this.start(stream, 'resume', q), frames: [] };
    if (stream === 'c') return this.openComments(q);
    if (q !== null && q >= ring.reachesBackTo) {
      return {
        start: this.start(stream, 'resume', ring.sent),
        frames: framesOf(ring.place, ring.sentAfter(q)),
      };
    }
    const newest = stream === 'k' ? ring.sentAfter(ring.sent - NEWEST_MAX) : [];
    return { start: this.start(stream, 'snapshot', ring.sent), frames: framesOf(ring.place, newest) };
  }

  /** Resolves at the next frame of a public stream, after `ms`, or when who waited has gone. */
  nextFrame(ms: number, gone?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.waiting.add(done);
      gone?.addEventListener('abort', done, { once: true });
    });
  }

  close(): void {
    for (const { timer } of this.timers.values()) clearTimeout(timer);
    for (const done of [...this.waiting]) done();
  }

  private openComments(q: number | null): Opening {
    const ring = this.rings.c;
    const from = q ?? Math.max(0, ring.sent - NEWEST_MAX);
    const newest = ring.sentAfter(Math.max(from, ring.sent - NEWEST_MAX));
    const frames = framesOf(ring.place, this.veiled(newest));
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

  private plan(stream: SharedStream, lane: Lane): void {
    if (lane === 'high') this.hurry(stream);
    else if (lane === 'low' || Date.now() - this.tickedAt > TICKER_MS)
      this.flushWithin(stream, this.around.lowMs());
    else this.flushWithin(stream, Math.max(TICKER_MS, this.around.lowMs()));
  }

  private hurry(stream: SharedStream): void {
    if (this.urgent.has(stream)) return;
    this.urgent.add(stream);
    setImmediate(() => {
      this.urgent.delete(stream);
      this.flush(stream);
    });
  }

  private flushWithin(stream: SharedStream, ms: number): void {
    const planned = this.timers.get(stream);
    const at = Date.now() + ms;
    if (planned && planned.at <= at) return;
    clearTimeout(planned?.timer);
    const timer = setTimeout(() => {
      this.flush(stream);
    }, ms);
    this.timers.set(stream, { timer, at });
  }

  /** An urgent event takes along whatever waited before it, so the order of sequences always holds. */
  private flush(stream: SharedStream): void {
    clearTimeout(this.timers.get(stream)?.timer);
    this.timers.delete(stream);
    if (stream === 'c' && this.sample.room(Date.now()) <= 0) {
      this.flushWithin('c', AFTER_FULL_SECOND_MS);
      return;
    }
    const ring = this.rings[stream];
    const events = ring.flush();
    if (events.length === 0) return;
    this.learn(stream, events);
    if (events.some(({ t }) => t === 'order.tick')) this.tickedAt = Date.now();
    const frames = stream === 'c' ? this.chosen(events) : framesOf(ring.place, events);
    for (const frame of frames) this.around.carry(frame);
    if (stream !== 'k') for (const done of [...this.waiting]) done();
  }

  private learn(stream: SharedStream, events: readonly RoomEvent[]): void {
    if (stream === 's') this.current = events.reduce(reduce, this.current);
    if (stream === 'k') void this.keptOut.learn(events);
  }

  /** Frames without a hole between them: what is left out of the events is what was skipped. */
  private chosen(events: readonly RoomEvent[]): Frame[] {
    const shown = this.veiled(this.sample.choose(events, Date.now()));
    let next = events[0]?.q ?? 0;
    return framesOf(this.rings.c.place, shown).map((frame, index, all) => {
      const to = index === all.length - 1 ? (events.at(-1)?.q ?? frame.to) : frame.to;
      const whole = { ...frame, from: next, to };
      next = to + 1;
      return whole;
    });
  }

  /** Nobody is sent the words of a hidden comment. They stay in the ring, so that a moderator's mistake can be undone. */
  private veiled(events: readonly RoomEvent[]): readonly RoomEvent[] {
    if (this.current.hidden.length === 0) return events;
    const hidden = new Set(this.current.hidden);
    return events.map((event) =>
      hidden.has(event.q) ? { ...event, d: { ...(event.d as object), x: '' } } : event,
    );
  }
}
