import type { RelayedEvent } from '@app/live-room';
import type { Frame, Have, RoomEvent } from '@app/live-room/core';
import { framesOf, type StreamPlace } from './frames';
import { Gathering } from './gathering';
import { Ring } from './ring';
import type { Opening } from './room-feed';

const RELAY_RING_MAX = 512;
/** Older news of one person is read by GraphQL, not replayed. */
const PERSONAL_MAX = 100;
const PERSONS_MAX = 500;
const READS_APART_MS = 1_000;

interface Question {
  readonly personId: string;
  readonly after: number;
}

/** What the database knew of one person, and how far the ring had been sent when it was asked. */
interface Heard extends Question {
  readonly isResumed: boolean;
  readonly ringAt: number;
  readonly told: readonly RelayedEvent[];
}

/** Where the relay stands, and the last number of each person up to there; null when they are too many to keep. */
export interface PersonalStart {
  readonly seq: number;
  readonly heads: ReadonlyMap<string, number> | null;
}

export type ReadTold = (
  heard: ReadonlyMap<string, number>,
) => Promise<ReadonlyMap<string, readonly RelayedEvent[]>>;

export interface PersonalSurroundings {
  readonly readTold: ReadTold;
  readonly emit: (personId: string, frame: Frame) => void;
  readonly readsApartMs?: number;
}

/**
 * What single persons are told in one room. The node follows all of it by the relay's own sequence, so that a gap is seen, and
 * carries to each person his own events with his own numbers. A joiner is answered from the database up to what the node has sent,
 * and from the ring for what was sent while the database was asked: nothing is missed between the two, and nothing told twice. Who
 * comes from a node that was ahead of this one may be sent once more what he has; the client drops what is not after its own place.
 */
export class PersonalFeed {
  private readonly ring: Ring<RelayedEvent>;
  private readonly reads: Gathering<Question, readonly RelayedEvent[]>;
  private readonly heads: Map<string, number> | null;
  private isPlanned = false;

  constructor(
    private readonly place: StreamPlace,
    { seq, heads }: PersonalStart,
    private readonly around: PersonalSurroundings,
  ) {
    const { readTold, readsApartMs = READS_APART_MS } = around;
    this.ring = new Ring(place, seq, RELAY_RING_MAX);
    this.reads = new Gathering((questions) => answers(questions, readTold), PERSONS_MAX, readsApartMs);
    this.heads = heads && new Map(heads);
  }

  get epoch(): string {
    return this.place.epoch;
  }

  get head(): number {
    return this.ring.head;
  }

  /** False when there is a gap that the database must fill. */
  offer(events: readonly RelayedEvent[]): boolean {
    const before = this.ring.head;
    const isWhole = this.ring.take(events);
    if (this.ring.head > before && !this.isPlanned) {
      this.isPlanned = true;
      setImmediate(() => {
        this.flush();
      });
    }
    return isWhole;
  }

  /** Asks the database, for all who wait at once, and only for who has missed something. Open it in the same breath: the ring must still reach back to the question. */
  async read(personId: string, have: Have | undefined): Promise<Heard> {
    const isResumed = have?.[0] === this.epoch;
    const after = isResumed ? have[1] : 0;
    for (;;) {
      const ringAt = this.ring.sent;
      if (this.heads && (this.heads.get(personId) ?? 0) <= after)
        return { personId, after, isResumed, ringAt, told: [] };
      const told = await this.reads.add({ personId, after });
      if (this.ring.reachesBackTo <= ringAt) return { personId, after, isResumed, ringAt, told };
    }
  }

  open({ personId, after, isResumed, ringAt, told }: Heard): Opening {
    const sentSince = this.ring.sentAfter(ringAt).filter((relayed) => relayed.d.toId === personId);
    const sent = [...told.filter((relayed) => relayed.q <= this.ring.sent), ...sentSince];
    const own = new Map(sent.map(({ d: { event } }) => [event.q, event]));
    const events = [...own.values()]
      .filter((event) => event.q > after)
      .sort((a, b) => a.q - b.q)
      .slice(-PERSONAL_MAX);
    const isWhole = (events[0]?.q ?? after + 1) === after + 1;
    const mode = isResumed && isWhole ? 'resume' : 'snapshot';
    const start = { ep: this.epoch, q: events.at(-1)?.q ?? after, mode } as const;
    return { start, frames: framesOf(this.place, events) };
  }

  private flush(): void {
    this.isPlanned = false;
    const byPerson = new Map<string, RoomEvent[]>();
    for (const { d } of this.ring.flush()) {
      const own = byPerson.get(d.toId) ?? [];
      own.push(d.event);
      this.heads?.set(d.toId, d.event.q);
      byPerson.set(d.toId, own);
    }
    for (const [personId, events] of byPerson) {
      for (const frame of framesOf(this.place, events)) this.around.emit(personId, frame);
    }
  }
}

/** One question to the database for all of them; two screens of one person may have come different ways. */
async function answers(
  questions: readonly Question[],
  read: ReadTold,
): Promise<readonly (readonly RelayedEvent[])[]> {
  const heard = new Map<string, number>();
  for (const { personId, after } of questions) {
    heard.set(personId, Math.min(after, heard.get(personId) ?? after));
  }
  const told = await read(heard);
  return questions.map(({ personId }) => told.get(personId) ?? []);
}
