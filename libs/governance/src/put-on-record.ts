import { requireOwnPictures, MediaFileRow } from '@app/media';
import { requestHash, type Tx } from '@app/outbox';
import { cleanText, dayOf, newId, Refusal, refuseTroubles, type Actor } from '@app/platform';
import {
  ballotOf,
  dueFor,
  nextStep,
  outcomeOf,
  stepsOfRecord,
  stepTroubles,
  turnoutOf,
  type CourseStep,
  type Roll,
  type StepInput,
} from './core';
import { MotionRecordRow, type RecordOutcome } from './motion-record.row';
import { courseOf, lockMotion, stepMotion, tellDecision } from './motions';
import type { MotionRow } from './motion.row';
import { rollOf, villageRules } from './village-rules';

export interface RecordInput extends StepInput {
  readonly motionId: string;
  readonly requestId: string;
}

/** A step without a vote: when it was posted, a picture of the board if there is one, a note. */
export type PublishInput = Pick<RecordInput, 'motionId' | 'requestId' | 'day' | 'minutesId' | 'note'>;

interface Kept {
  readonly motion: MotionRow;
  /** an earlier call with this `requestId` put it on record */
  readonly isReplay: boolean;
}

/** Puts the next step of a motion on record. A vote that was lost rejects it; one without its quorum is no vote and is refused. */
export async function putOnRecord(tx: Tx, actor: Actor, input: RecordInput): Promise<Kept> {
  const motion = await lockMotion(tx, actor, input.motionId);
  if (await wasRecorded(tx, actor, input)) return { motion, isReplay: true };
  const course = await courseOf(tx, motion);
  requireNext(course, input.step);
  const roll = rollOf(await villageRules(tx.rows, motion.villageId));
  refuseTroubles(stepTroubles(course, roll, input, dayOf(tx.now)));
  const outcome = outcomeOf(course, roll, input);
  await keepRecords(tx, actor, motion, roll, input, outcome);
  const detail = { step: input.step, day: input.day, outcome };
  if (outcome === 'lost') {
    await stepMotion(tx, motion, 'reject', actor.id, detail);
    await tellDecision(tx, motion, 'rejected');
  } else
    for (const step of stepsOfRecord(motion, input.step))
      await stepMotion(tx, motion, step, actor.id, detail);
  return { motion, isReplay: false };
}

export function requireNext(course: Parameters<typeof nextStep>[0], step: CourseStep): void {
  const next = nextStep(course);
  if (next !== step)
    throw new Refusal('step_not_allowed', { thing: 'motion', status: course.status, step, next: next ?? '' });
}

export async function wasRecorded(
  tx: Tx,
  actor: Actor,
  input: { readonly motionId: string; readonly requestId: string },
): Promise<boolean> {
  const { requestId } = input;
  const earlier = await tx.earlier(MotionRecordRow, { recordedBy: actor.id, requestId }, input);
  return earlier.length > 0;
}

async function keepRecords(
  tx: Tx,
  actor: Actor,
  motion: MotionRow,
  roll: Roll,
  input: RecordInput,
  outcome: RecordOutcome,
): Promise<void> {
  const ballot = ballotOf(motion, input.step);
  const figures = ballot === null ? NO_FIGURES : turnoutOf(input, dueFor(ballot, roll));
  const minutes = await minutesOf(tx, actor, input.minutesId);
  const steps = outcome === 'lost' ? [input.step] : stepsOfRecord(motion, input.step);
  await tx.rows.insert(
    MotionRecordRow,
    steps.map((step, at) => ({
      id: newId(),
      motionId: motion.id,
      ...{ step, day: input.day, noticeOn: input.noticeOn, outcome, ballot, ...figures, ...minutes },
      note: cleanText(input.note),
      recordedBy: actor.id,
      recordedAt: tx.now,
      // Of two steps that were one meeting the first carries the request.
      requestId: at === 0 ? input.requestId : null,
      requestHash: requestHash(input),
    })),
  );
}

export function published(input: PublishInput, step: 'publish_resolution' | 'publish_result'): RecordInput {
  const { motionId, requestId, day, minutesId, note } = input;
  const vote = { present: null, yes: null, no: null, abstained: null };
  return { motionId, requestId, step, day, noticeOn: null, ...vote, minutesId, note };
}

export const NO_FIGURES = { due: null, present: null, yes: null, no: null, abstained: null };

/** The minutes' picture, sent by the same person, with the digest of what was sent. */
async function minutesOf(
  tx: Tx,
  actor: Actor,
  minutesId: string | null,
): Promise<Pick<MotionRecordRow, 'minutesId' | 'minutesSha256'>> {
  if (minutesId === null) return { minutesId: null, minutesSha256: null };
  await requireOwnPictures(tx.rows, actor.id, [minutesId]);
  const { sha256 } = await tx.rows.findOneByOrFail(MediaFileRow, { id: minutesId });
  return { minutesId, minutesSha256: sha256 };
}
