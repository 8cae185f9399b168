import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '@app/outbox';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';
import { decided, partyAccount } from '../core';
import { balanceOf } from '../lock-party';
import { PoolAllocationRow } from '../pool-allocation.row';
import { wasDecided, type DecisionRequest } from '../was-decided';

/** The secretary agrees to what was proposed, or does not. The pool must still hold it. */
@Injectable()
export class AllocatePool {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: DecisionRequest): Promise<PoolAllocationRow> {
    requirePermission(actor, 'pool.approve');
    return this.transactions.run(async (tx) => {
      const { id, isApproved, requestId } = input;
      const row = await tx.rows.findOne(PoolAllocationRow, {
        where: { id, allianceId: In(alliancesWith(actor, 'pool.approve')) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw new Refusal('not_found');
      if (await wasDecided(tx, actor, input)) return row;
      const status = decided(row, actor.id, isApproved);
      const { allianceId, amountFen, reserveBasisPoints, basis } = row;
      const heldFen = -(await balanceOf(tx.rows, allianceId, partyAccount(`POOL.${allianceId}`)));
      if (isApproved && amountFen > heldFen) throw new Refusal('over_limit', { max: heldFen.toString() });
      const change = { status, decidedBy: actor.id, decidedAt: tx.now };
      await tx.rows.update(PoolAllocationRow, id, change);
      const step = isApproved ? 'approve' : 'refuse';
      await tx.step('pool_allocation', id, step, row.status, status, actor.id, { requestId });
      const weights = JSON.parse(row.weights) as { villageId: string; weight: string }[];
      const facts = { allocationId: id, allianceId, amountFen, reserveBasisPoints, basis, weights };
      if (isApproved) await tx.emit('pool.allocated', { ...facts, allocatedAt: tx.now });
      return Object.assign(row, change);
    });
  }
}
