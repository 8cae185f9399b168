import { Injectable } from '@nestjs/common';
import { StepRow, Transactions } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import type { IitMethod } from '../core';
import { LedgerPayerRow } from '../ledger-payer.row';
import { requireAlliance } from '../lock-party';

export interface SetWithholdingInput {
  readonly allianceId: string;
  readonly method: IitMethod;
  readonly requestId: string;
}

/** How the alliance withholds from now on, as its tax office has said. What was withheld stays as it is. */
@Injectable()
export class SetWithholding {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: SetWithholdingInput): Promise<LedgerPayerRow> {
    requirePermission(actor, 'withholding.set');
    requireAlliance(actor, 'withholding.set', input.allianceId);
    return this.transactions.run(async (tx) => {
      const { allianceId, method, requestId } = input;
      const before = await tx.rows.findOne(LedgerPayerRow, {
        where: { allianceId },
        lock: { mode: 'pessimistic_write' },
      });
      const earlier = await tx.rows.findOneBy(StepRow, { doneBy: actor.id, requestId });
      if (earlier && earlier.toStatus !== method) throw new Refusal('request_reused');
      if (before && (earlier !== null || before.iitMethod === method)) return before;
      const row = { allianceId, iitMethod: method, decidedBy: actor.id, decidedAt: tx.now };
      if (before) await tx.rows.update(LedgerPayerRow, { allianceId }, row);
      else await tx.rows.insert(LedgerPayerRow, row);
      await tx.step('payer', allianceId, 'set_withholding', before?.iitMethod ?? null, method, actor.id, {
        requestId,
      });
      return tx.rows.findOneByOrFail(LedgerPayerRow, { allianceId });
    });
  }
}
