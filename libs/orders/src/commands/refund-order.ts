import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { lockOrder } from '../lock-order';
import { refundDecided } from '../refund-decided';

/** A claim was accepted: its money is owed to the buyer, never more than the order has left. The refund bears the claim's id. */
@Injectable()
export class RefundOrder {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'claim.accepted'>): Promise<void> {
    return this.transactions.once(RefundOrder.name, event.id, async (tx) => {
      const { claimId, orderId, lines, freightFen, fault } = event.payload;
      const order = await lockOrder(tx, orderId);
      await refundDecided(tx, order, { refundId: claimId, cause: 'claim', lines, freightFen, fault });
    });
  }
}
