import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { canStep } from '../core';
import { packOrder } from '../follow-parcels';
import { lockOrder } from '../lock-order';

/** The first step of any origin task of the order begins its packing; later ones change nothing. */
@Injectable()
export class MarkOrderPacking {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'task.advanced'>): Promise<void> {
    return this.transactions.once(MarkOrderPacking.name, event.id, async (tx) => {
      const order = await lockOrder(tx, event.payload.orderId);
      if (canStep(order.status, 'pack')) await packOrder(tx, order, MarkOrderPacking.name);
    });
  }
}
