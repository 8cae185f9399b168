import { decodePayload, type StepRow } from '@app/outbox';
import { regionName, type ConsignmentRow, type ParcelLineRow, type WholeParcel } from '@app/parcels';
import { acceptedWeight, carrierName, courseEntries, type CourierEntry } from '@app/parcels/core';
import { maskName, maskPhone } from '@app/platform';
import type * as Schema from '../generated/schema';

export type ParcelView = Omit<Schema.Parcel, '__typename' | 'villageName' | 'entries'> & {
  readonly box: WholeParcel;
};
export type TaskView = Pick<
  Schema.OriginTask,
  | 'id'
  | 'parcelId'
  | 'orderNumber'
  | 'status'
  | 'villageId'
  | 'lines'
  | 'skuId'
  | 'plannedGrams'
  | 'gramsMin'
  | 'gramsMax'
  | 'weightGrams'
  | 'traceCode'
  | 'waybillNumber'
  | 'waybillStatus'
  | 'labelUrl'
  | 'openedAt'
  | 'dueAt'
> & { readonly box: WholeParcel };

export function toParcelView(box: WholeParcel): ParcelView {
  const { id, status, carrierCode, waybillNumber, shipBy, packedAt, handedOverAt, signedAt, traceCode } =
    box.parcel;
  return {
    ...{ id, status, carrierCode, waybillNumber, shipBy, packedAt, handedOverAt, signedAt },
    carrierName: carrierName(carrierCode),
    taskStatus: box.task.status,
    lines: box.lines.map(toLineView),
    // The code is on the box, so there is none to follow before it is packed.
    traceCode: packedAt === null ? null : traceCode,
    box,
  };
}

export function toTaskView(box: WholeParcel): TaskView {
  const { parcel, task, lines } = box;
  const { plannedGrams, weightGrams, traceCode, orderNumber, waybillNumber, waybillStatus } = parcel;
  const { id, parcelId, status, villageId, skuId, openedAt, dueAt } = task;
  return {
    ...{ id, parcelId, orderNumber, status, villageId, skuId, openedAt, dueAt },
    ...{ plannedGrams, weightGrams, traceCode, waybillNumber, waybillStatus },
    labelUrl: parcel.labelUrl !== null && waybillStatus === 'issued' ? `/media/labels/${id}` : null,
    ...acceptedWeight(plannedGrams),
    lines: lines.map(toLineView),
    box,
  };
}

/** Field, packhouse and courier in one course. */
export function toEntries(
  box: WholeParcel,
  steps: { readonly ofTask: readonly StepRow[]; readonly ofParcel: readonly StepRow[] },
  plotName: string | null,
): Schema.TrackingEntry[] {
  const { entries, paidAt } = box.parcel;
  const courier = entries === null ? [] : (decodePayload(entries) as CourierEntry[]);
  const cancelledAt = steps.ofParcel.find((step) => step.step === 'cancel')?.at ?? null;
  return courseEntries({ paidAt, steps: steps.ofTask, courier, cancelledAt }).map((entry) => ({
    ...entry,
    place: entry.kind === 'harvested' ? plotName : entry.place,
    source: entry.source.toUpperCase() as Schema.TrackingSource,
  }));
}

/** Whole for who ordered, masked for everyone else who may read the order. */
export function toRecipientView(consignment: ConsignmentRow, isOwn: boolean): Schema.RecipientView {
  const { name, phone, street, regionCode } = consignment;
  const region = regionName(regionCode) ?? '';
  if (isOwn) return { name, phone, street, regionName: region };
  return { name: maskName(name), phone: maskPhone(phone), street: '****', regionName: region };
}

function toLineView({ lineId, itemName, quantity }: ParcelLineRow): Schema.ParcelLine {
  return { lineId, itemName, quantity };
}
