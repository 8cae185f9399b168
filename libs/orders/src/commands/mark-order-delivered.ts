import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { FollowParcels } from '../follow-parcels';
import { lockOrder } from '../lock-order';

/** A box was signed for. */
@Injectable()
export class MarkOrderDelivered {
  constructor(
    private readonly transactions: Transactions,
    private readonly boxes: FollowParcels,
  ) {}

  react(event: EventOf<'parcel.signed'>): Promise<void> {
    return this.transactions.once(MarkOrderDelivered.name, event.id, async (tx) => {
      await this.boxes.follow(tx, await lockOrder(tx, event.payload.orderId), MarkOrderDelivered.name);
    });
  }
}
