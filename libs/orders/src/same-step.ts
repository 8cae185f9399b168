import { Refusal } from '@app/platform';
import { StepRow, type Tx } from '@app/outbox';

/** Whether this person's `requestId` took this step of this thing before; used for anything else it is refused. */
export async function wasDone(
  tx: Tx,
  by: string,
  requestId: string,
  thingId: string,
  steps: readonly string[],
): Promise<boolean> {
  if (requestId === '' || requestId.length > 64)
    throw new Refusal('bad_input', { fields: ['requestId'], requestId: 'missing' });
  const earlier = await tx.rows.findOneBy(StepRow, { doneBy: by, requestId });
  if (!earlier) return false;
  if (earlier.thingId !== thingId || !steps.includes(earlier.step)) throw new Refusal('request_reused');
  return true;
}
