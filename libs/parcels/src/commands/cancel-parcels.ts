import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { cancelParcels } from '../cancel-parcels';

/** A cancelled order sends nothing: its boxes are cancelled, and the labels that were bought are to be taken back. */
@Injectable()
export class CancelParcels {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'order.cancelled'>): Promise<void> {
    return this.transactions.once(CancelParcels.name, event.id, (tx) =>
      cancelParcels(tx, event.payload.orderId, CancelParcels.name),
    );
  }
}
