import { Injectable } from '@nestjs/common';
import { giveBackStock } from '@app/catalog';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { cleanText, Refusal, requirePermission, type Actor } from '@app/platform';
import { afterTaskStep } from '../core';
import { lockParcelOfTask, type WholeParcel } from '../lock-parcel';
import { OriginTaskRow } from '../origin-task.row';
import { ParcelRow } from '../parcel.row';
import { wasDone } from '../same-step';

export interface ReportShortInput {
  readonly requestId: string;
  readonly taskId: string;
  readonly reason: string;
}

const REASON_MAX = 200;

/** The crop fails for a box before it is closed: the box is not sent, its promise of stock ends, its lines are refunded. */
@Injectable()
export class ReportShort {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: ReportShortInput): Promise<OriginTaskRow> {
    requirePermission(actor, 'task.work');
    const reason = cleanText(input.reason);
    if (reason === '' || reason.length > REASON_MAX)
      throw new Refusal('bad_input', { fields: ['reason'], reason: reason === '' ? 'missing' : 'too_long' });
    return this.transactions.run(async (tx) => {
      const { requestId, taskId } = input;
      const box = await lockParcelOfTask(tx, actor, taskId);
      const content = { taskId, reason };
      if (!(await wasDone(tx, actor, { requestId, taskId, content }))) {
        const note = { reason, detail: { request: requestHash(content) }, requestId };
        await fallShort(tx, box, actor, note);
      }
      return tx.rows.findOneByOrFail(OriginTaskRow, { id: taskId });
    });
  }
}

async function fallShort(
  tx: Tx,
  { parcel, task, lines }: WholeParcel,
  actor: Actor,
  note: { reason: string; detail: unknown; requestId: string },
): Promise<void> {
  if (parcel.status === 'cancelled')
    throw new Refusal('step_not_allowed', {
      thing: 'origin_task',
      status: task.status,
      step: 'fall_short',
      why: 'cancelled',
    });
  const to = afterTaskStep(task.status, 'fall_short');
  await tx.rows.update(OriginTaskRow, task.id, { status: to, closedAt: tx.now });
  await tx.rows.update(ParcelRow, parcel.id, { status: 'cancelled' });
  await tx.step('origin_task', task.id, 'fall_short', task.status, to, actor.id, note);
  await tx.step('parcel', parcel.id, 'cancel', parcel.status, 'cancelled', actor.id, { reason: 'short' });
  await giveBackStock(
    tx,
    lines.map(({ skuId, quantity }) => ({ skuId, quantity })),
  );
  await tx.emit('task.short', {
    taskId: task.id,
    parcelId: parcel.id,
    orderId: parcel.orderId,
    allianceId: parcel.allianceId,
    lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
  });
}
