import type { Transactions, Tx } from '@app/outbox';
import { invariant } from '@app/platform';
import { afterWaybillStep, askAgainAt, canStepWaybill, type WaybillStep } from './core';
import type { Courier, LabelOutcome } from './courier/courier';
import { lockParcel } from './lock-parcel';
import { ParcelRow } from './parcel.row';

/** Writes down what the courier answered. Whoever asked twice finds the number written already and changes nothing. */
export async function recordOutcome(
  tx: Tx,
  parcelId: string,
  outcome: LabelOutcome,
  by: string,
): Promise<void> {
  const { parcel } = await lockParcel(tx, parcelId);
  if (!canStepWaybill(parcel.waybillStatus, 'issue')) return;
  if (outcome.kind === 'issued') {
    const { number, labelUrl, courierTask, courierOrderNumber } = outcome;
    await stepWaybill(tx, parcel, 'issue', by, {
      ...{ waybillNumber: number, labelUrl, courierTask, courierOrderNumber },
      waybillReason: null,
    });
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

/** Takes back the label of a box that will not be sent. A refusal leaves it as it is: the courier may have the box. */
export async function voidWaybill(
  transactions: Transactions,
  courier: Courier,
  parcelId: string,
  by: string,
): Promise<void> {
  const parcel = await transactions.run((tx) => tx.rows.findOneBy(ParcelRow, { id: parcelId }));
  if (parcel?.waybillStatus !== 'issued' || parcel.waybillNumber === null) return;
  const { carrierCode, waybillNumber: number, courierOrderNumber } = parcel;
  const answer = await courier.cancelLabel({ carrierCode, number, courierOrderNumber }, '订单已取消');
  invariant(answer.kind !== 'unknown', `the courier has said whether it cancels: ${answer.reason}`);
  await transactions.run(async (tx) => {
    const { parcel: now } = await lockParcel(tx, parcelId);
    if (!canStepWaybill(now.waybillStatus, 'void')) return;
    if (answer.kind === 'done') await stepWaybill(tx, now, 'void', by, {});
    else await tx.rows.update(ParcelRow, parcelId, { waybillReason: answer.reason });
  });
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
