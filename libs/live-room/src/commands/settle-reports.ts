import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { RoomReportRow } from '../room-report.row';

/** A report was looked at and there is nothing in it: it and others of the same reason wait no more. */
@Injectable()
export class SettleReports {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, reportId: string): Promise<void> {
    requirePermission(actor, 'violation.judge');
    await this.transactions.run(async (tx) => {
      const report = await tx.rows.findOneBy(RoomReportRow, { id: reportId });
      if (!report) throw new Refusal('not_found', { thing: 'report', id: reportId });
      const { sessionId, reason } = report;
      const open = { sessionId, reason, settledAt: IsNull() };
      const { affected } = await tx.rows.update(RoomReportRow, open, { settledAt: tx.now });
      if (affected === 0) return;
      await tx.step('report', reportId, 'leave', 'open', 'settled', actor.id, { reason });
    });
  }
}
