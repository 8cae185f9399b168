import { Injectable } from '@nestjs/common';
import { decodePayload, Transactions } from '@app/outbox';
import type { Actor } from '@app/platform';
import type { Posting } from '../core';
import { requireOpenDay } from '../open-days';
import type { EntryCorrectionRow } from '../entry-correction.row';
import { lockCorrection, stepCorrection, type CorrectionRequest } from '../lock-correction';

/** A second person agrees: the writer books it, in red and right, unless an account may not take it. */
@Injectable()
export class ApproveCorrection {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, request: CorrectionRequest): Promise<EntryCorrectionRow> {
    return this.transactions.run(async (tx) => {
      const { correction, wasDone } = await lockCorrection(tx, actor, 'approve', request);
      if (wasDone) return correction;
      const { id: correctionId, allianceId, reversesSeq, memo, effectiveDay, makerId } = correction;
      await requireOpenDay(tx, allianceId, effectiveDay);
      await stepCorrection(tx, correction, 'approve', actor.id, request);
      await tx.emit('entry.corrected', {
        correctionId,
        allianceId,
        reversesSeq,
        postings: decodePayload(correction.postings) as Posting[],
        memo,
        maker: makerId,
        checker: actor.id,
        effectiveDay,
      });
      return correction;
    });
  }
}
