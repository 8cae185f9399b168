import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { cleanText, newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { isShownTo, roomReportTroubles, type RoomReportReason } from '../core';
import { LiveSessionRow } from '../live-session.row';
import { RoomReportRow } from '../room-report.row';
import { offsetIn } from '../tools-of';

export interface ReportSessionInput {
  readonly sessionId: string;
  readonly reason: RoomReportReason;
  readonly text: string;
}

/**
 * 举报本直播间: goes to those who may stop any show, not to those who run this one. Said again for the same reason it is one. A ban
 * is the word of those whom it is about, so it keeps nobody from saying it.
 */
@Injectable()
export class ReportSession {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: ReportSessionInput): Promise<void> {
    requirePermission(actor, 'session.report');
    const { sessionId, reason } = input;
    const text = cleanText(input.text);
    refuseTroubles(roomReportTroubles({ reason, text }));
    await this.transactions.run(async (tx) => {
      const session = await tx.rows.findOneBy(LiveSessionRow, { id: sessionId });
      if (!session || !isShownTo(session.status, 'viewer'))
        throw new Refusal('not_found', { thing: 'session', id: sessionId });
      const about = { sessionId, personId: actor.id, reason };
      if (await tx.rows.existsBy(RoomReportRow, about)) return;
      const offsetMs = offsetIn(session, Math.min(tx.now, session.endedAt ?? tx.now));
      const when = { offsetMs, reportedAt: tx.now, settledAt: null };
      await tx.rows.insert(RoomReportRow, { id: newId(), ...about, text, ...when });
    });
  }
}
