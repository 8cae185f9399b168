import { Injectable } from '@nestjs/common';
import type { Fen } from '@app/money';
import { requestHash, Transactions } from '@app/outbox';
import { canonicalJson, newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { partyAccount, poolTroubles, type PoolBasis } from '../core';
import { balanceOf, requireAlliance } from '../lock-party';
import { PoolAllocationRow } from '../pool-allocation.row';

export interface ProposePoolInput {
  readonly allianceId: string;
  readonly amountFen: Fen;
  readonly reserveBasisPoints: number;
  readonly basis: PoolBasis;
  readonly weights: readonly { readonly villageId: string; readonly weight: bigint }[];
  readonly requestId: string;
}

/** The accountant proposes how a sum of the pool is told off. Nothing is booked before a secretary agrees. */
@Injectable()
export class ProposePool {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: ProposePoolInput): Promise<PoolAllocationRow> {
    requirePermission(actor, 'pool.propose');
    requireAlliance(actor, 'pool.propose', input.allianceId);
    refuseTroubles(poolTroubles(input));
    return this.transactions.run(async (tx) => {
      const { allianceId, amountFen, reserveBasisPoints, basis, requestId } = input;
      const [earlier] = await tx.earlier(PoolAllocationRow, { actorId: actor.id, requestId }, input);
      if (earlier) return earlier;
      const heldFen = -(await balanceOf(tx.rows, allianceId, partyAccount(`POOL.${allianceId}`)));
      if (amountFen > heldFen) throw new Refusal('over_limit', { max: heldFen.toString() });
      if (await tx.rows.existsBy(PoolAllocationRow, { allianceId, status: 'proposed' }))
        throw new Refusal('step_not_allowed', { status: 'proposed', step: 'propose' });
      const row = tx.rows.create(PoolAllocationRow, {
        id: newId(),
        ...{ allianceId, amountFen, reserveBasisPoints, basis, requestId },
        weights: canonicalJson(input.weights),
        status: 'proposed',
        actorId: actor.id,
        requestHash: requestHash(input),
        proposedAt: tx.now,
        decidedBy: null,
        decidedAt: null,
      });
      await tx.rows.insert(PoolAllocationRow, row);
      await tx.step('pool_allocation', row.id, 'propose', null, 'proposed', actor.id);
      return row;
    });
  }
}
