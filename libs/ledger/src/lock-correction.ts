import { In } from 'typeorm';
import { StepRow, type Tx } from '@app/outbox';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';
import { afterCorrectionStep, type CorrectionStep } from './core';
import { EntryCorrectionRow } from './entry-correction.row';

export interface CorrectionRequest {
  readonly id: string;
  readonly requestId: string;
  readonly reason?: string;
}

/** A correction that waits for a second person, locked; who asked for it cannot decide it. */
export async function lockCorrection(
  tx: Tx,
  actor: Actor,
  step: CorrectionStep,
  { id, requestId }: CorrectionRequest,
): Promise<{ correction: EntryCorrectionRow; wasDone: boolean }> {
  requirePermission(actor, 'correction.approve');
  const correction = await tx.rows.findOne(EntryCorrectionRow, {
    where: { id, allianceId: In(alliancesWith(actor, 'correction.approve')) },
    lock: { mode: 'pessimistic_write' },
  });
  if (!correction) throw new Refusal('not_found');
  const earlier = await tx.rows.findOneBy(StepRow, { doneBy: actor.id, requestId });
  if (earlier && (earlier.thingId !== id || earlier.step !== step)) throw new Refusal('request_reused');
  if (earlier) return { correction, wasDone: true };
  if (correction.makerId === actor.id) throw new Refusal('same_person');
  return { correction, wasDone: false };
}

export async function stepCorrection(
  tx: Tx,
  correction: EntryCorrectionRow,
  step: CorrectionStep,
  by: string,
  { requestId, reason }: CorrectionRequest,
): Promise<EntryCorrectionRow> {
  const from = correction.status;
  const moved = { status: afterCorrectionStep(from, step), checkerId: by };
  Object.assign(correction, moved);
  await tx.rows.update(EntryCorrectionRow, correction.id, moved);
  await tx.step('correction', correction.id, step, from, moved.status, by, { requestId, reason });
  return correction;
}
