import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { closeOrder } from '../close-order';
import { canStep } from '../core';
import { lockOrder } from '../lock-order';

/** The time to pay is over. Whoever locks the order first, this or the payment, wins. */
@Injectable()
export class CloseOrder {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'order.payment_due'>): Promise<void> {
    return this.transactions.once(CloseOrder.name, event.id, async (tx) => {
      const order = await lockOrder(tx, event.payload.orderId);
      if (canStep(order.status, 'close')) await closeOrder(tx, order, 'not_paid', CloseOrder.name);
    });
  }
}
