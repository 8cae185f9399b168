import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { cleanText, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { violationTroubles } from '../core';
import { LiveSessionRow } from '../live-session.row';
import { RoomLog } from '../room-log';
import { RoomReportRow } from '../room-report.row';
import { SessionViolationRow } from '../session-violation.row';
import { raiseViolation, violationTold } from '../violations';

export interface RaiseViolationInput {
  readonly requestId: string;
  readonly reportId: string;
  /** what is wrong, in words, and by which article */
  readonly reason: string;
  readonly article: string;
  readonly evidence: string;
}

/** A report about a room is right: it becomes a violation of the show, at the place that was reported. */
@Injectable()
export class RaiseViolation {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, input: RaiseViolationInput): Promise<SessionViolationRow> {
    requirePermission(actor, 'violation.judge');
    const { requestId, reportId } = input;
    const said = {
      reason: cleanText(input.reason),
      article: cleanText(input.article),
      evidence: cleanText(input.evidence),
    };
    refuseTroubles(violationTroubles(said));
    return this.transactions.run(async (tx) => {
      const [earlier] = await tx.earlier(SessionViolationRow, { raisedBy: actor.id, requestId }, input);
      if (earlier) return earlier;
      const session = await lockReported(tx, reportId);
      const report = await openReport(tx, reportId);
      const violation = await raiseViolation(tx, session, {
        ...{ kind: 'report', ...said, raisedBy: actor.id, offsetMs: report.offsetMs },
        ...{ requestId, requestHash: requestHash(input) },
      });
      // Whoever reported the same of this show is answered with it.
      const same = { sessionId: session.id, reason: report.reason, settledAt: IsNull() };
      await tx.rows.update(RoomReportRow, same, { settledAt: tx.now });
      await this.log.append(tx, session.id, violationTold(session, violation));
      return violation;
    });
  }
}

async function lockReported(tx: Tx, reportId: string): Promise<LiveSessionRow> {
  const report = await tx.rows.findOneBy(RoomReportRow, { id: reportId });
  if (!report) throw new Refusal('not_found', { thing: 'report', id: reportId });
  const where = { id: report.sessionId };
  return tx.rows.findOneOrFail(LiveSessionRow, { where, lock: { mode: 'pessimistic_write' } });
}

/** Read inside the lock: of two who judge one report at once the second finds it settled. */
async function openReport(tx: Tx, id: string): Promise<RoomReportRow> {
  const report = await tx.rows.findOneByOrFail(RoomReportRow, { id });
  if (report.settledAt !== null)
    throw new Refusal('step_not_allowed', { thing: 'report', status: 'settled', step: 'raise' });
  return report;
}
