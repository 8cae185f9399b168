import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '@app/outbox';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';
import { decided } from '../core';
import { wasDecided, type DecisionRequest } from '../was-decided';
import { WriteOffRow } from '../write-off.row';

/** A second person gives the debt up, or does not. */
@Injectable()
export class ApproveWriteOff {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: DecisionRequest): Promise<WriteOffRow> {
    requirePermission(actor, 'writeoff.approve');
    return this.transactions.run(async (tx) => {
      const { id, isApproved, requestId } = input;
      const row = await tx.rows.findOne(WriteOffRow, {
        where: { id, allianceId: In(alliancesWith(actor, 'writeoff.approve')) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw new Refusal('not_found');
      if (await wasDecided(tx, actor, input)) return row;
      const status = decided(row, actor.id, isApproved);
      const change = { status, decidedBy: actor.id, decidedAt: tx.now };
      await tx.rows.update(WriteOffRow, id, change);
      await tx.step('write_off', id, isApproved ? 'approve' : 'refuse', row.status, status, actor.id, {
        requestId,
      });
      const { allianceId, partyId, amountFen } = row;
      if (isApproved)
        await tx.emit('party.written_off', {
          writeOffId: id,
          allianceId,
          partyId,
          amountFen,
          writtenOffAt: tx.now,
        });
      return Object.assign(row, change);
    });
  }
}
