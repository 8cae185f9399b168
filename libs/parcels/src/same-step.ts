import { requestHash, StepRow, type Tx } from '@app/outbox';
import { Refusal, type Actor } from '@app/platform';

/** Whether this person's request was carried out before. A request id that stood for something else is refused. */
export async function wasDone(
  tx: Tx,
  actor: Actor,
  request: { readonly requestId: string; readonly taskId: string; readonly content: unknown },
): Promise<boolean> {
  const step = await tx.rows.findOneBy(StepRow, { doneBy: actor.id, requestId: request.requestId });
  if (!step) return false;
  const detail = JSON.parse(step.detail ?? '{}') as { request?: string };
  if (step.thingId !== request.taskId || detail.request !== requestHash(request.content))
    throw new Refusal('request_reused');
  return true;
}
