import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { lockOrder } from '../lock-order';
import { refundDecided } from '../refund-decided';

/** A refund that waited for a bank's decision is looked at again. */
@Injectable()
export class RefundDeferred {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'refund.deferred'>): Promise<void> {
    return this.transactions.once(RefundDeferred.name, event.id, async (tx) => {
      const { orderId, allianceId: _known, ...decided } = event.payload;
      await refundDecided(tx, await lockOrder(tx, orderId), decided);
    });
  }
}
