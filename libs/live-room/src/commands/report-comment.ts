import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { Refusal, refuseTroubles } from '@app/platform';
import { CommentReportRow } from '../comment-report.row';
import { REPORTS_TELL_AT, reasonTroubles, type HideReason, type JoinClaim, type RoomPayloads } from '../core';
import { LiveSessionRow } from '../live-session.row';
import { commentAt, requireNotBanned } from '../moderation';
import { roomEvent, RoomLog } from '../room-log';

/** A viewer says that a comment should not stand there. When the third different one does, those who run the room are told. */
@Injectable()
export class ReportComment {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(viewer: Pick<JoinClaim, 'sid' | 'sub'> | null, q: number, reason: HideReason): Promise<void> {
    if (!viewer) throw new Refusal('not_signed_in');
    refuseTroubles(reasonTroubles(reason));
    const { sid: sessionId, sub: personId } = viewer;
    await this.transactions.run(async (tx) => {
      // The session's lock lets reports of one comment follow each other, so that the third is known as such.
      const session = await tx.rows.findOne(LiveSessionRow, {
        where: { id: sessionId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!session) throw new Refusal('not_found', { thing: 'session', id: sessionId });
      await requireNotBanned(tx, session.allianceId, personId);
      const { payload } = await commentAt(tx, sessionId, q);
      const place = { sessionId, seq: String(q) };
      if (await tx.rows.existsBy(CommentReportRow, { ...place, personId })) return;
      await tx.rows.insert(CommentReportRow, { ...place, personId, reason, reportedAt: tx.now });
      const n = await tx.rows.countBy(CommentReportRow, place);
      if (n !== REPORTS_TELL_AT) return;
      const { u, x } = JSON.parse(payload) as RoomPayloads['chat.msg'];
      await this.log.append(tx, sessionId, [roomEvent('chat.reported', { q, u, x, n, reason })]);
    });
  }
}
