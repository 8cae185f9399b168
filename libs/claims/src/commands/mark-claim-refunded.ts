import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { ClaimRow } from '../claim.row';
import { stepClaim } from '../step-claim';

/** The money of a claim went back. A claim's refund bears its id; other refunds are none of ours. */
@Injectable()
export class MarkClaimRefunded {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'refund.paid'>): Promise<void> {
    return this.transactions.once(MarkClaimRefunded.name, event.id, async (tx) => {
      const claim = await tx.rows.findOne(ClaimRow, {
        where: { id: event.payload.refundId },
        lock: { mode: 'pessimistic_write' },
      });
      if (claim) await stepClaim(tx, claim, 'refund', MarkClaimRefunded.name);
    });
  }
}
