import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { COURIER, type Courier } from '../courier/courier';
import { ParcelRow } from '../parcel.row';
import { recordVoiding } from '../waybill';

const REASON = '订单已取消';

/** Takes back the label of a box that will not be sent. Without an answer it asks again later; a refusal is the courier's last word. */
@Injectable()
export class VoidWaybill {
  constructor(
    private readonly transactions: Transactions,
    @Inject(COURIER) private readonly courier: Courier,
  ) {}

  async react(event: EventOf<'parcel.waybill_unwanted'>): Promise<void> {
    const { parcelId } = event.payload;
    const parcel = await this.transactions.run((tx) => tx.rows.findOneBy(ParcelRow, { id: parcelId }));
    if (parcel?.waybillStatus !== 'issued' || parcel.waybillNumber === null) return;
    const { carrierCode, waybillNumber: number, courierOrderNumber } = parcel;
    const answer = await this.courier.cancelLabel({ carrierCode, number, courierOrderNumber }, REASON);
    await this.transactions.once(VoidWaybill.name, event.id, (tx) =>
      recordVoiding(tx, event.payload, answer, VoidWaybill.name),
    );
  }
}
