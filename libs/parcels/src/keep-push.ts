import { createHash } from 'node:crypto';
import type { Tx } from '@app/outbox';
import { newId } from '@app/platform';
import { TrackingPushRow } from './tracking-push.row';

/** What a number that we do not know may leave behind at most. */
const ORPHAN_MAX = 64 * 1024;

/** Keeps what the courier said as he said it, once. What it means is worked out later. */
export async function keepPush(
  tx: Tx,
  parcelId: string | null,
  number: string,
  param: string,
): Promise<void> {
  const hash = createHash('sha256').update(param).digest('hex');
  if (await tx.rows.existsBy(TrackingPushRow, { hash })) return;
  const pushId = newId();
  await tx.rows.insert(TrackingPushRow, {
    id: pushId,
    parcelId,
    waybillNumber: number,
    hash,
    param: parcelId === null ? param.slice(0, ORPHAN_MAX) : param,
    receivedAt: tx.now,
  });
  if (parcelId !== null) await tx.emit('courier.pushed', { pushId });
}
