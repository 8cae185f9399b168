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
}

/** For the compiler alone: a name with its own payload. */
export function roomEvent<T extends RoomEventName>(
  type: T,
  payload: RoomPayloads[T],
  from: { actorId?: string; cid?: string } = {},
): NewRoomEvent {
  return { type, payload, ...from };
}

interface Written {
  readonly stream: Stream;
  readonly epoch: string;
  readonly events: readonly RoomEvent[];
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

  /** Call it last and once: the heads are locked from here to the commit, so sequence order is commit order. */
  async append(tx: Tx, sessionId: string, events: readonly NewRoomEvent[]): Promise<readonly RoomEvent[]> {
    const written: Written[] = [];
    for (const stream of [...STREAMS].sort()) {
      const own = events.filter((event) => streamOf(event.type) === stream);
      if (own.length > 0) written.push(await this.write(tx, sessionId, stream, own));
    }
    tx.afterCommit(() => {
      this.publish(sessionId, written);
    });
    return written.flatMap((each) => each.events);
  }

  private async write(
    tx: Tx,
    sessionId: string,
    stream: Stream,
    events: readonly NewRoomEvent[],
  ): Promise<Written> {
    const { first, epoch } = await this.take(tx, sessionId, stream, events.length);
    const made = events.map((event, index) => ({ q: first + index, ...described(event, tx.now) }));
    await tx.rows.insert(
      LiveEventRow,
      made.map((event, index) => ({
        sessionId,
        stream,
        seq: String(event.q),
        id: event.id,
        type: event.t,
        at: event.at,
        actorId: events[index]?.actorId ?? null,
        causeCid: event.cid ?? null,
        payload: JSON.stringify(event.d),
      })),
    );
    return { stream, epoch, events: made };
  }

  private async take(
    tx: Tx,
    sessionId: string,
    stream: Stream,
    count: number,
  ): Promise<{ first: number; epoch: string }> {
    const key = [sessionId, stream];
    await tx.rows.query(
      'UPDATE live_stream_heads SET seq = LAST_INSERT_ID(seq + ?) WHERE session_id = ? AND stream = ?',
      [count, ...key],
    );
    const [head]: { seq: string; epoch: string }[] = await tx.rows.query(
      'SELECT LAST_INSERT_ID() AS seq, epoch FROM live_stream_heads WHERE session_id = ? AND stream = ?',
      key,
    );
    invariant(head, `session ${sessionId} has a stream ${stream}`);
    return { first: Number(head.seq) - count + 1, epoch: head.epoch };
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

function described({ type, payload, cid }: NewRoomEvent, at: Instant): Omit<RoomEvent, 'q'> {
  return { id: newId(), t: type, at, d: payload, ...(cid === undefined ? {} : { cid }) };
}

/** A row of the log as it goes over the wire. */
export function toRoomEvent(row: LiveEventRow): RoomEvent {
  const { id, type, at, payload, causeCid } = row;
  const d: unknown = JSON.parse(payload);
  return { q: Number(row.seq), id, t: type, at, d, ...(causeCid === null ? {} : { cid: causeCid }) };
}
