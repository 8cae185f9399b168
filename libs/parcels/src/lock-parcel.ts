import type { EntityManager } from 'typeorm';
import type { Tx } from '@app/outbox';
import { alliancesWith, invariant, Refusal, villagesWith, type Actor, type Permission } from '@app/platform';
import { OriginTaskRow } from './origin-task.row';
import { ParcelLineRow } from './parcel-line.row';
import { ParcelRow } from './parcel.row';

/** A box with everything that is written together under its lock. */
export interface WholeParcel {
  readonly parcel: ParcelRow;
  readonly task: OriginTaskRow;
  readonly lines: readonly ParcelLineRow[];
}

/** Locks the parcel; its task and lines are read under that lock and need none of their own. */
export async function lockParcel(tx: Tx, parcelId: string): Promise<WholeParcel> {
  const parcel = await tx.rows.findOne(ParcelRow, {
    where: { id: parcelId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!parcel) throw new Refusal('not_found', { parcelId });
  const task = await tx.rows.findOneBy(OriginTaskRow, { parcelId });
  invariant(task, `parcel ${parcelId} has its task`);
  return { parcel, task, lines: await linesOf(tx.rows, parcelId) };
}

/** The same by the task, for those who work in its village; for anyone else there is no such task. */
export async function lockParcelOfTask(tx: Tx, actor: Actor, taskId: string): Promise<WholeParcel> {
  const task = await tx.rows.findOneBy(OriginTaskRow, { id: taskId });
  if (!task || !isInScope(actor, 'task.work', task)) throw new Refusal('not_found', { taskId });
  return lockParcel(tx, task.parcelId);
}

export function linesOf(rows: EntityManager, parcelId: string): Promise<ParcelLineRow[]> {
  return rows.find(ParcelLineRow, { where: { parcelId }, order: { position: 'ASC' } });
}

/** Whether something of a village lies within what the actor may do. */
export function isInScope(
  actor: Actor,
  permission: Permission,
  at: { readonly allianceId: string; readonly villageId: string },
): boolean {
  if (!alliancesWith(actor, permission).includes(at.allianceId)) return false;
  const villages = villagesWith(actor, permission, at.allianceId);
  return villages === null || villages.includes(at.villageId);
}
