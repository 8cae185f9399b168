import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { Refusal, type Instant } from '@app/platform';
import { VIDEO_KEPT_MS } from '../core';
import { LiveSessionRow } from '../live-session.row';
import { SessionSegmentRow } from '../session-segment.row';

/**
 * Forgets the video of a show three years after its end, and not while a dispute holds it. Not a person's deed: the keeper of the
 * files calls it and then removes them. Answers how many segments went.
 */
@Injectable()
export class PurgeRecording {
  constructor(private readonly transactions: Transactions) {}

  async run(sessionId: string): Promise<number> {
    return this.transactions.run(async (tx) => {
      const session = await tx.rows.findOne(LiveSessionRow, {
        where: { id: sessionId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!session) throw new Refusal('not_found', { thing: 'session', id: sessionId });
      refuseTooEarly(session, tx.now);
      if (session.recordingPurgedAt !== null) return 0;
      const { affected } = await tx.rows.delete(SessionSegmentRow, { sessionId });
      await tx.rows.update(LiveSessionRow, sessionId, { recordingPurgedAt: tx.now });
      await tx.step('recording', sessionId, 'purge', 'kept', 'purged', PurgeRecording.name);
      return affected ?? 0;
    });
  }
}

function refuseTooEarly({ status, endedAt, heldUntil }: LiveSessionRow, now: Instant): void {
  const keptUntil = endedAt === null ? null : Math.max(endedAt + VIDEO_KEPT_MS, heldUntil ?? 0);
  if (keptUntil !== null && now >= keptUntil) return;
  const until = keptUntil === null ? {} : { until: keptUntil };
  throw new Refusal('step_not_allowed', { thing: 'recording', step: 'purge', status, ...until });
}
