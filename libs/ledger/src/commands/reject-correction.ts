import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { cleanText, refuseTroubles, type Actor } from '@app/platform';
import type { EntryCorrectionRow } from '../entry-correction.row';
import { lockCorrection, stepCorrection, type CorrectionRequest } from '../lock-correction';

const REASON_MAX = 500;

/** A second person does not agree, and says why. */
@Injectable()
export class RejectCorrection {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: CorrectionRequest & { reason: string }): Promise<EntryCorrectionRow> {
    const reason = cleanText(input.reason);
    return this.transactions.run(async (tx) => {
      const { correction, wasDone } = await lockCorrection(tx, actor, 'reject', input);
      if (reason === '') refuseTroubles({ reason: 'missing' });
      if (reason.length > REASON_MAX) refuseTroubles({ reason: 'too_long' });
      return wasDone ? correction : stepCorrection(tx, correction, 'reject', actor.id, { ...input, reason });
    });
  }
}
