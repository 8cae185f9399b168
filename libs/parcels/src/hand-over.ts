import { handOverStock } from '@app/catalog';
import type { Tx } from '@app/outbox';
import { type Instant } from '@app/platform';
import { afterTaskStep } from './core';
import type { WholeParcel } from './lock-parcel';
import { OriginTaskRow } from './origin-task.row';
import { ParcelRow } from './parcel.row';

/** How a box left its village: scanned by the packhouse, or seen first by the courier. */
export interface HandOver {
  readonly step: 'hand_over' | 'collect';
  readonly by: string;
  readonly at: Instant;
  readonly detail?: unknown;
  readonly requestId?: string;
}

/** The box leaves the village, once: the task closes, what was reserved becomes a movement of stock, orders hear of it. */
export async function handOver(tx: Tx, { parcel, task, lines }: WholeParcel, how: HandOver): Promise<void> {
  const { id: parcelId, orderId, allianceId } = parcel;
  const to = afterTaskStep(task.status, how.step);
  await tx.rows.update(OriginTaskRow, task.id, { status: to, closedAt: tx.now });
  await tx.rows.update(ParcelRow, parcelId, { handedOverAt: how.at });
  await tx.step('origin_task', task.id, how.step, task.status, to, how.by, {
    detail: how.detail,
    requestId: how.requestId,
  });
  await handOverStock(
    tx,
    lines.map(({ skuId, quantity }) => ({ skuId, quantity })),
    parcelId,
  );
  await tx.emit('task.advanced', { taskId: task.id, parcelId, orderId, allianceId, step: how.step });
  await tx.emit('parcel.handed_over', {
    parcelId,
    orderId,
    allianceId,
    lines: lines.map(({ lineId, skuId, quantity }) => ({ lineId, skuId, quantity })),
    handedOverAt: how.at,
  });
}
