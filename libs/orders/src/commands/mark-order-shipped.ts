import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { FollowParcels } from '../follow-parcels';
import { lockOrder } from '../lock-order';

/** A box has left its village. */
@Injectable()
export class MarkOrderShipped {
  constructor(
    private readonly transactions: Transactions,
    private readonly boxes: FollowParcels,
  ) {}

  react(event: EventOf<'parcel.handed_over'>): Promise<void> {
    return this.transactions.once(MarkOrderShipped.name, event.id, async (tx) => {
      await this.boxes.follow(tx, await lockOrder(tx, event.payload.orderId), MarkOrderShipped.name);
    });
  }
}
