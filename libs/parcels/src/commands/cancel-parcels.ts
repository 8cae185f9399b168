import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type EventOf, type Tx } from '@app/outbox';
import { cancelParcels } from '../cancel-parcels';
import { COURIER, type Courier } from '../courier/courier';
import { ParcelRow } from '../parcel.row';
import { voidWaybill } from '../waybill';

/** A cancelled order sends nothing: its boxes are cancelled, and the labels that were bought are taken back. */
@Injectable()
export class CancelParcels {
  constructor(
    private readonly transactions: Transactions,
    @Inject(COURIER) private readonly courier: Courier,
  ) {}

  async react(event: EventOf<'order.cancelled'>): Promise<void> {
    const { orderId } = event.payload;
    await this.transactions.once(CancelParcels.name, event.id, (tx) =>
      cancelParcels(tx, orderId, CancelParcels.name),
    );
    for (const { id } of await this.transactions.run((tx) => labelled(tx, orderId)))
      await voidWaybill(this.transactions, this.courier, id, CancelParcels.name);
  }
}

function labelled(tx: Tx, orderId: string): Promise<ParcelRow[]> {
  return tx.rows.findBy(ParcelRow, { orderId, status: 'cancelled', waybillStatus: 'issued' });
}
