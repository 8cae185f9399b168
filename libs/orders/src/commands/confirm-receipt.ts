import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { Refusal, requirePermission, SETTINGS, type Actor, type Settings } from '@app/platform';
import { completeOrder } from '../complete-order';
import { lockOrderFor } from '../lock-order';
import type { OrderRow } from '../order.row';
import { wasDone } from '../same-step';

/** The shopper says that all is well, before the time is over. */
@Injectable()
export class ConfirmReceipt {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(buyer: Actor, input: { orderNumber: string; requestId: string }): Promise<OrderRow> {
    requirePermission(buyer, 'order.place');
    return this.transactions.run(async (tx) => {
      const { orderNumber, requestId } = input;
      const order = await lockOrderFor(tx, buyer, orderNumber);
      if (order.buyerId !== buyer.id) throw new Refusal('not_found', { thing: 'order' });
      if (await wasDone(tx, buyer.id, requestId, order.id, ['complete'])) return order;
      await completeOrder(tx, order, buyer.id, this.settings, { requestId });
      return order;
    });
  }
}
