import type { EventPayloads, Tx } from '@app/outbox';
import { SECOND_MS } from '@app/platform';
import { afterWaybillStep, askAgainAt, canStepWaybill, type WaybillStep } from './core';
import type { Answer, LabelOutcome } from './courier/courier';
import { lockParcel } from './lock-parcel';
import { ParcelRow } from './parcel.row';

/** Writes down what the courier answered. Whoever asked twice finds the number written already and changes nothing. */
export async function recordOutcome(
  tx: Tx,
  parcelId: string,
  outcome: LabelOutcome,
  { by, silentSeconds }: { readonly by: string; readonly silentSeconds: number },
): Promise<void> {
  const { parcel } = await lockParcel(tx, parcelId);
  if (!canStepWaybill(parcel.waybillStatus, 'issue')) return;
  if (outcome.kind === 'issued') {
    const { number, labelUrl, courierTask, courierOrderNumber } = outcome;
    await stepWaybill(tx, parcel, 'issue', by, {
      ...{ waybillNumber: number, labelUrl, courierTask, courierOrderNumber },
      waybillReason: null,
    });
    if (parcel.status === 'cancelled')
      await tx.emit('parcel.waybill_unwanted', { parcelId, since: tx.now, tries: 0 });
    else await tx.emitAt(tx.now + silentSeconds * SECOND_MS, 'parcel.silent', { parcelId });
    return;
  }
  const waybillReason = outcome.reason;
  if (outcome.kind === 'refused') {
    await stepWaybill(tx, parcel, 'refuse', by, { waybillReason });
    return;
  }
  const tries = parcel.waybillTries + 1;
  const again = askAgainAt(parcel.waybillAskedAt ?? tx.now, tries, tx.now);
  await stepWaybill(tx, parcel, 'lose', by, { waybillReason, waybillTries: tries });
  if (again !== null) await tx.emitAt(again, 'parcel.waybill_retry', { parcelId });
}

/** A person asks for the number again that was refused, or that nobody knows of for too long. */
export async function askAgain(tx: Tx, parcel: ParcelRow, by: string): Promise<void> {
  await stepWaybill(tx, parcel, 'ask_again', by, { waybillTries: 0, waybillAskedAt: tx.now });
  await tx.emit('parcel.waybill_retry', { parcelId: parcel.id });
}

/** Writes down what the courier said to taking a label back. A refusal leaves it as it is: he may have the box. */
export async function recordVoiding(
  tx: Tx,
  { parcelId, since, tries }: EventPayloads['parcel.waybill_unwanted'],
  answer: Answer,
  by: string,
): Promise<void> {
  const { parcel } = await lockParcel(tx, parcelId);
  if (!canStepWaybill(parcel.waybillStatus, 'void')) return;
  if (answer.kind === 'done') {
    await stepWaybill(tx, parcel, 'void', by, {});
    return;
  }
  await tx.rows.update(ParcelRow, parcelId, { waybillReason: answer.reason });
  const again = answer.kind === 'unknown' ? askAgainAt(since, tries + 1, tx.now) : null;
  if (again !== null)
    await tx.emitAt(again, 'parcel.waybill_unwanted', { parcelId, since, tries: tries + 1 });
}

async function stepWaybill(
  tx: Tx,
  parcel: ParcelRow,
  step: WaybillStep,
  by: string,
  more: Partial<ParcelRow>,
): Promise<void> {
  const to = afterWaybillStep(parcel.waybillStatus, step);
  await tx.rows.update(ParcelRow, parcel.id, { ...more, waybillStatus: to });
  await tx.step('waybill', parcel.id, step, parcel.waybillStatus, to, by, {
    reason: more.waybillReason ?? undefined,
  });
}
