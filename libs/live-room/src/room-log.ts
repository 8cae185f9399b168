import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { invariant, newId, REDIS, type Instant, type Redis } from '@app/platform';
import type { Tx } from '@app/outbox';
import {
  STREAMS,
  streamOf,
  type RoomEvent,
  type RoomEventName,
  type RoomPayloads,
  type Stream,
} from './core';
import { LiveEventRow } from './live-event.row';
import { LiveStreamHeadRow } from './live-stream-head.row';
import { PersonalEventRow } from './personal-event.row';

const REDIS_STREAM_MAX = 2_048;
const REDIS_STREAM_LASTS_SECONDS = 86_400;

/** Where a stream of a room is carried to the live processes. The epoch keeps a rebuilt stream apart from its old copy. */
export function roomStreamKey(sessionId: string, stream: Stream, epoch: string): string {
  return `lv:${sessionId}:${stream}:${epoch}`;
}

export interface NewRoomEvent<T extends RoomEventName = RoomEventName> {
  readonly type: T;
  readonly payload: RoomPayloads[T];
  readonly actorId?: string;
  readonly cid?: string;
  /** whom alone it is for: only events of the stream `u` have one */
  readonly toId?: string;
}

/** For the compiler alone: a name with its own payload. */
export function roomEvent<T extends RoomEventName>(
  type: T,
  payload: RoomPayloads[T],
  from: { actorId?: string; cid?: string; toId?: string } = {},
): NewRoomEvent {
  return { type, payload, ...from };
}

/** An event of the stream `u` as the live processes carry it: `q` counts all of the room, `d.event` is numbered for one person. */
export interface RelayedEvent extends RoomEvent {
  readonly d: { readonly toId: string; readonly event: RoomEvent };
}

interface Written {
  readonly stream: Stream;
  readonly epoch: string;
  readonly events: readonly RoomEvent[];
}

interface Taken extends Written {
  readonly own: readonly NewRoomEvent[];
}

/** Writes room events inside a command's transaction and shows them to the live processes after its commit (live.md 4.1). */
@Injectable()
export class RoomLog {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  /** The streams of a new session, all at sequence 0. */
  async open(tx: Tx, sessionId: string): Promise<void> {
    const epoch = randomBytes(4).toString('hex');
    await tx.rows.insert(
      LiveStreamHeadRow,
      STREAMS.map((stream) => ({ sessionId, stream, seq: '0', epoch })),
    );
  }

  /**
   * Call it last and once: the heads are locked from here to the commit, so sequence order is commit order. The session is locked or
   * held before, for these rows point at it.
   */
  async append(tx: Tx, sessionId: string, events: readonly NewRoomEvent[]): Promise<readonly RoomEvent[]> {
    const parts = STREAMS.map((stream) => ({
      stream,
      own: events.filter((event) => streamOf(event.type) === stream),
    })).filter(({ own }) => own.length > 0);
    if (parts.length === 0) return [];
    const heads = await take(
      tx,
      sessionId,
      parts.map(({ stream, own }) => [stream, own.length]),
    );
    const written: Taken[] = [];
    for (const { stream, own } of parts) {
      const { first, epoch } = heads(stream);
      const made =
        stream === 'u'
          ? await this.writePersonal(tx, sessionId, first, own)
          : own.map((event, n) => ({ q: first + n, ...described(event, tx.now) }));
      written.push({ stream, epoch, own, events: made });
    }
    await this.write(tx, sessionId, written);
    tx.afterCommit(() => {
      this.publish(sessionId, written);
    });
    return written.flatMap((each) => each.events);
  }

  private async write(tx: Tx, sessionId: string, parts: readonly Taken[]): Promise<void> {
    const rows = parts.flatMap(({ stream, own, events }) => {
      if (stream === 'u') return [];
      return events.map((event, index) => [
        ...[sessionId, stream, event.q, event.id, event.t, new Date(event.at)],
        ...[own[index]?.actorId ?? null, event.cid ?? null, JSON.stringify(event.d)],
      ]);
    });
    if (rows.length === 0) return;
    await tx.rows.query(
      'INSERT INTO live_events (session_id, stream, seq, id, type, at, actor_id, cause_cid, payload) VALUES ?',
      [rows],
    );
  }

  /** The head of `u` is locked: nobody else counts a person's events now. */
  private async writePersonal(
    tx: Tx,
    sessionId: string,
    first: number,
    events: readonly NewRoomEvent[],
  ): Promise<RelayedEvent[]> {
    const heads = await personalHeads(tx, sessionId, events);
    const rows = events.map((event, index) => {
      const { toId } = event;
      invariant(toId !== undefined, `${event.type} is for one person`);
      const seq = (heads.get(toId) ?? 0) + 1;
      heads.set(toId, seq);
      const { id, t, at, d, cid } = described(event, tx.now);
      const place = { sessionId, personId: toId, seq: String(seq), relaySeq: String(first + index) };
      return { ...place, id, type: t, at, causeCid: cid ?? null, payload: JSON.stringify(d) };
    });
    await tx.rows.insert(PersonalEventRow, rows);
    return rows.map(toRelayedEvent);
  }

  // The explicit id makes adding twice harmless: Redis refuses an id that is not greater. What it misses, nodes read in the database.
  private publish(sessionId: string, written: readonly Written[]): void {
    const pipeline = this.redis.pipeline();
    for (const { stream, epoch, events } of written) {
      const key = roomStreamKey(sessionId, stream, epoch);
      for (const event of events) {
        pipeline.xadd(key, 'MAXLEN', '~', REDIS_STREAM_MAX, `0-${event.q}`, 'e', JSON.stringify(event));
      }
      pipeline.expire(key, REDIS_STREAM_LASTS_SECONDS);
    }
    pipeline.exec().catch(() => undefined);
  }
}

/** Moves the heads on, all in one statement, and answers where each begins. */
async function take(
  tx: Tx,
  sessionId: string,
  counts: readonly (readonly [Stream, number])[],
): Promise<(stream: Stream) => { first: number; epoch: string }> {
  const streams = counts.map(([stream]) => stream);
  await tx.rows.query(
    `UPDATE live_stream_heads SET seq = seq + CASE stream ${counts.map(() => 'WHEN ? THEN ?').join(' ')} END
     WHERE session_id = ? AND stream IN (?)`,
    [...counts.flat(), sessionId, streams],
  );
  const heads: { stream: Stream; seq: string; epoch: string }[] = await tx.rows.query(
    'SELECT stream, seq, epoch FROM live_stream_heads WHERE session_id = ? AND stream IN (?)',
    [sessionId, streams],
  );
  return (stream) => {
    const head = heads.find((each) => each.stream === stream);
    const count = counts.find(([each]) => each === stream)?.[1] ?? 0;
    invariant(head, `session ${sessionId} has a stream ${stream}`);
    return { first: Number(head.seq) - count + 1, epoch: head.epoch };
  };
}

async function personalHeads(
  tx: Tx,
  sessionId: string,
  events: readonly NewRoomEvent[],
): Promise<Map<string, number>> {
  const persons = [...new Set(events.map((event) => event.toId))];
  const rows: { personId: string; seq: string }[] = await tx.rows.query(
    `SELECT person_id AS personId, MAX(seq) AS seq FROM live_personal_events
     WHERE session_id = ? AND person_id IN (?) GROUP BY person_id`,
    [sessionId, persons],
  );
  return new Map(rows.map(({ personId, seq }) => [personId, Number(seq)]));
}

function described({ type, payload, cid }: NewRoomEvent, at: Instant): Omit<RoomEvent, 'q'> {
  return { id: newId(), t: type, at, d: payload, ...(cid === undefined ? {} : { cid }) };
}

type StoredEvent = Pick<LiveEventRow, 'id' | 'type' | 'at' | 'payload' | 'causeCid' | 'seq'>;

/** A row of the log as it goes over the wire. */
export function toRoomEvent({ seq, id, type, at, payload, causeCid }: StoredEvent): RoomEvent {
  const d: unknown = JSON.parse(payload);
  return { q: Number(seq), id, t: type, at, d, ...(causeCid === null ? {} : { cid: causeCid }) };
}

export function toRelayedEvent(row: PersonalEventRow): RelayedEvent {
  const event = toRoomEvent(row);
  return { q: Number(row.relaySeq), id: row.id, t: row.type, at: row.at, d: { toId: row.personId, event } };
}
