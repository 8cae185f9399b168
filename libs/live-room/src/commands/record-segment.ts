import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { Refusal, type Instant } from '@app/platform';
import { isSameRun, mediaUrls } from '../core';
import { LiveSessionRow } from '../live-session.row';
import { roomEvent, RoomLog } from '../room-log';
import { SessionSegmentRow } from '../session-segment.row';

/** A file of video that will not change any more. */
export interface ClosedSegment {
  readonly sessionId: string;
  readonly file: string;
  readonly startedAt: Instant;
  readonly durationMs: number;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Notes a segment that the recorder has closed and hashed. Not a person's deed. Told again it changes nothing: its number is the
 * next of the show, given here, so that two copies that record one after the other cannot both take it.
 */
@Injectable()
export class RecordSegment {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(segment: ClosedSegment): Promise<SessionSegmentRow> {
    const { sessionId, file } = segment;
    return this.transactions.run(async (tx) => {
      const earlier = await tx.rows.findOneBy(SessionSegmentRow, { sessionId, file });
      if (earlier) return sameSegment(earlier, segment);
      const last = await lastOf(tx, sessionId);
      const session = await showOf(tx, sessionId, last === null);
      const offsetMs = Math.max(0, segment.startedAt - beginningOf(session));
      const place = { ...placeAfter(last, file), offsetMs, recordedAt: tx.now };
      const row = tx.rows.create(SessionSegmentRow, { ...segment, ...place });
      await tx.rows.insert(SessionSegmentRow, row);
      if (last === null) await this.tell(tx, session);
      return row;
    });
  }

  /** With its first segment the show can be played as HLS too. */
  private async tell(tx: Tx, { id, mediaState, mediaSince }: LiveSessionRow): Promise<void> {
    const payload = { state: mediaState, since: mediaSince ?? 0, urls: mediaUrls(id, true) };
    await this.log.append(tx, id, [roomEvent('media.state', payload)]);
  }
}

function lastOf(tx: Tx, sessionId: string): Promise<SessionSegmentRow | null> {
  return tx.rows.findOne(SessionSegmentRow, { where: { sessionId }, order: { number: 'DESC' } });
}

/** The first segment of a show changes what its room is told, so it waits for whoever writes the room's media now. */
async function showOf(tx: Tx, id: string, isLocked: boolean): Promise<LiveSessionRow> {
  const lock = isLocked ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const session = await tx.rows.findOne(LiveSessionRow, { where: { id }, ...lock });
  if (!session) throw new Refusal('not_found', { thing: 'session', id });
  return session;
}

/** A rehearsal is nobody's transaction: it is not kept. */
function beginningOf({ startedAt, status }: LiveSessionRow): Instant {
  if (startedAt === null) throw new Refusal('step_not_allowed', { thing: 'session', step: 'record', status });
  return startedAt;
}

function placeAfter(last: SessionSegmentRow | null, file: string): { number: number; run: number } {
  if (!last) return { number: 1, run: 1 };
  return { number: last.number + 1, run: isSameRun(last.file, file) ? last.run : last.run + 1 };
}

function sameSegment(earlier: SessionSegmentRow, { sha256, file }: ClosedSegment): SessionSegmentRow {
  if (earlier.sha256 !== sha256) throw new Refusal('request_reused', { thing: 'segment', file });
  return earlier;
}
