import { StepRow, type Tx } from '@app/outbox';
import { Refusal, type Actor } from '@app/platform';

export interface DecisionRequest {
  readonly id: string;
  readonly isApproved: boolean;
  readonly requestId: string;
}

/** Whether this person sent this decision before. The same id for another one is refused. */
export async function wasDecided(
  tx: Tx,
  actor: Actor,
  { id, isApproved, requestId }: DecisionRequest,
): Promise<boolean> {
  const earlier = await tx.rows.findOneBy(StepRow, { doneBy: actor.id, requestId });
  if (!earlier) return false;
  if (earlier.thingId !== id || earlier.step !== (isApproved ? 'approve' : 'refuse'))
    throw new Refusal('request_reused');
  return true;
}
