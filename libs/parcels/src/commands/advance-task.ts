import { Injectable } from '@nestjs/common';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { acceptedWeight, afterTaskStep, isStuck, readPackhouseStep, type PackhouseStep } from '../core';
import { handOver } from '../hand-over';
import { lockParcelOfTask, type WholeParcel } from '../lock-parcel';
import { OriginTaskRow } from '../origin-task.row';
import { ParcelRow } from '../parcel.row';
import { areCertified, chooseLots, drawLots } from '../pick-lots';
import { wasDone } from '../same-step';
import { askAgain } from '../waybill';

export interface AdvanceTaskInput {
  /** made by the phone, also offline */
  readonly requestId: string;
  readonly taskId: string;
  readonly step: string;
  readonly lotId?: string | null;
  readonly weightGrams?: number | null;
}

/** A packhouse takes the next step with a box of its village. Labelling while the number is refused asks for it again. */
@Injectable()
export class AdvanceTask {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: AdvanceTaskInput): Promise<OriginTaskRow> {
    requirePermission(actor, 'task.work');
    const step = readPackhouseStep(input.step);
    if (!step) throw new Refusal('bad_input', { fields: ['step'], step: 'unknown' });
    return this.transactions.run(async (tx) => {
      const box = await lockParcelOfTask(tx, actor, input.taskId);
      const { requestId, taskId } = input;
      if (!(await wasDone(tx, actor, { requestId, taskId, content: contentOf(input) })))
        await advance(tx, { actor, box, step, input });
      return tx.rows.findOneByOrFail(OriginTaskRow, { id: box.task.id });
    });
  }
}

interface Advance {
  readonly actor: Actor;
  readonly box: WholeParcel;
  readonly step: PackhouseStep;
  readonly input: AdvanceTaskInput;
}

async function advance(tx: Tx, { actor, box, step, input }: Advance): Promise<void> {
  const { parcel, task } = box;
  requireAlive(box, step);
  const to = afterTaskStep(task.status, step);
  const detail = { request: requestHash(contentOf(input)) };
  const { requestId } = input;
  if (step === 'hand_over') {
    await handOver(tx, box, { step, by: actor.id, at: tx.now, detail, requestId });
    return;
  }
  if (step === 'label' && isStuck(parcel.waybillStatus, parcel.waybillAskedAt, tx.now)) {
    await askAgain(tx, parcel, actor.id);
    await tx.step('origin_task', task.id, 'ask_label', task.status, task.status, actor.id, {
      detail,
      requestId,
    });
    return;
  }
  await doStep(tx, box, step, input);
  await tx.rows.update(OriginTaskRow, task.id, { status: to });
  await tx.step('origin_task', task.id, step, task.status, to, actor.id, { detail, requestId });
  const ids = { parcelId: parcel.id, orderId: parcel.orderId, allianceId: parcel.allianceId };
  await tx.emit('task.advanced', { taskId: task.id, ...ids, step });
  if (step === 'pack') await tx.emit('parcel.packed', ids);
  if (step === 'label') await tx.emit('parcel.labelled', ids);
}

async function doStep(tx: Tx, box: WholeParcel, step: PackhouseStep, input: AdvanceTaskInput): Promise<void> {
  if (step === 'harvest') await chooseLots(tx, box, input.lotId ?? undefined);
  if (step === 'pack') await pack(tx, box, input.weightGrams ?? box.parcel.plannedGrams);
  if (step === 'label') await requireLabel(tx, box);
}

/** A label goes on with its number, and only on a box whose lots all have their certificate. */
async function requireLabel(tx: Tx, { parcel, task, lines }: WholeParcel): Promise<void> {
  const not = (why: string) =>
    new Refusal('step_not_allowed', { thing: 'origin_task', status: task.status, step: 'label', why });
  if (parcel.waybillStatus !== 'issued') throw not('waybill');
  if (!(await areCertified(tx, lines))) throw not('certificate');
}

async function pack(tx: Tx, box: WholeParcel, weightGrams: number): Promise<void> {
  const { gramsMin, gramsMax } = acceptedWeight(box.parcel.plannedGrams);
  if (!(weightGrams >= gramsMin && weightGrams <= gramsMax))
    throw new Refusal('bad_input', {
      fields: ['weightGrams'],
      weightGrams: 'out_of_range',
      gramsMin,
      gramsMax,
    });
  await drawLots(tx, box, weightGrams);
  await tx.rows.update(ParcelRow, box.parcel.id, { weightGrams, packedAt: tx.now });
}

/** What was cancelled is not worked on. */
function requireAlive({ parcel, task }: WholeParcel, step: PackhouseStep): void {
  if (parcel.status === 'cancelled')
    throw new Refusal('step_not_allowed', {
      thing: 'origin_task',
      status: task.status,
      step,
      why: 'cancelled',
    });
}

function contentOf({ taskId, step, lotId, weightGrams }: AdvanceTaskInput): unknown {
  return { taskId, step, lotId: lotId ?? null, weightGrams: weightGrams ?? null };
}
