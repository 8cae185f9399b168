import type { Tx } from '@app/outbox';
import { Refusal } from '@app/platform';
import { ConsignmentRow } from './consignment.row';
import { lockParcel } from './lock-parcel';
import { OriginTaskRow } from './origin-task.row';
import { ParcelRow } from './parcel.row';

/**
 * Cancels the boxes of an order in the caller's transaction. Refuses when one of them has left its village, so that the order's
 * own step and the boxes agree. Stock is the caller's: it reserved it.
 */
export async function cancelParcels(tx: Tx, orderId: string, by: string): Promise<void> {
  // Also for boxes that are not open yet: the reaction to the payment may come after this.
  await tx.rows.update(ConsignmentRow, { orderId }, { calledOffAt: tx.now });
  const ids = await tx.rows.find(ParcelRow, {
    where: { orderId },
    select: { id: true },
    order: { id: 'ASC' },
  });
  for (const { id } of ids) {
    const { parcel, task } = await lockParcel(tx, id);
    if (parcel.handedOverAt !== null)
      throw new Refusal('step_not_allowed', { thing: 'parcel', status: parcel.status, step: 'cancel' });
    if (parcel.status === 'cancelled') continue;
    await tx.rows.update(ParcelRow, id, { status: 'cancelled' });
    await tx.rows.update(OriginTaskRow, task.id, { closedAt: tx.now });
    if (parcel.waybillStatus === 'issued')
      await tx.emit('parcel.waybill_unwanted', { parcelId: id, since: tx.now, tries: 0 });
    await tx.step('parcel', id, 'cancel', parcel.status, 'cancelled', by);
  }
}
