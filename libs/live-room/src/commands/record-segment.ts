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
    const { sessionId, file, startedAt } = segment;
    return this.transactions.run(async (tx) => {
      const earlier = await tx.rows.findOneBy(SessionSegmentRow, { sessionId, file });
      if (earlier) return sameSegment(earlier, segment);
      const last = await lastOf(tx, sessionId);
      const session = await tx.rows.findOne(LiveSessionRow, {
        where: { id: sessionId },
        ...(last ? {} : { lock: { mode: 'pessimistic_write' } }),
      });
      const began = beginningOf(session, sessionId);
      const row = tx.rows.create(SessionSegmentRow, {
        ...segment,
        number: (last?.number ?? 0) + 1,
        run: last && isSameRun(last.file, file) ? last.run : (last?.run ?? 0) + 1,
        offsetMs: Math.max(0, startedAt - began),
        recordedAt: tx.now,
      });
      await tx.rows.insert(SessionSegmentRow, row);
      if (session && !last) await this.tell(tx, session);
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

/** A rehearsal is nobody's transaction: it is not kept. */
function beginningOf(session: LiveSessionRow | null, id: string): Instant {
  if (!session) throw new Refusal('not_found', { thing: 'session', id });
  const { startedAt, status } = session;
  if (startedAt === null) throw new Refusal('step_not_allowed', { thing: 'session', step: 'record', status });
  return startedAt;
}

function sameSegment(earlier: SessionSegmentRow, { sha256, file }: ClosedSegment): SessionSegmentRow {
  if (earlier.sha256 !== sha256) throw new Refusal('request_reused', { thing: 'segment', file });
  return earlier;
}
