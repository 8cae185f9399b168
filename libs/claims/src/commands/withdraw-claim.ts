import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { wasDone } from '@app/orders';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import type { ClaimRow } from '../claim.row';
import { lockClaim, stepClaim } from '../step-claim';

/** The shopper takes a claim back before it is accepted. */
@Injectable()
export class WithdrawClaim {
  constructor(private readonly transactions: Transactions) {}

  async run(buyer: Actor, input: { id: string; requestId: string }): Promise<ClaimRow> {
    requirePermission(buyer, 'claim.open');
    return this.transactions.run(async (tx) => {
      const claim = await lockClaim(tx, input.id);
      if (claim.buyerId !== buyer.id) throw new Refusal('not_found', { thing: 'claim' });
      if (await wasDone(tx, buyer.id, input.requestId, claim.id, ['withdraw'])) return claim;
      await stepClaim(tx, claim, 'withdraw', buyer.id, { requestId: input.requestId });
      return claim;
    });
  }
}
