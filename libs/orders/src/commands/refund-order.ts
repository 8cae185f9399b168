import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { cappedRefund } from '../core';
import { linesOf, lockOrder } from '../lock-order';
import { refundOrderLines } from '../refund-order-lines';

/** A claim was accepted: its money is owed to the buyer, never more than the order has left. The refund bears the claim's id. */
@Injectable()
export class RefundOrder {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'claim.accepted'>): Promise<void> {
    return this.transactions.once(RefundOrder.name, event.id, async (tx) => {
      const { claimId, orderId, lines, freightFen, fault } = event.payload;
      const order = await lockOrder(tx, orderId);
      const plan = cappedRefund(order, await linesOf(tx, orderId), { lines, freightFen });
      await refundOrderLines(tx, order, plan, 'claim', claimId, fault);
    });
  }
}
