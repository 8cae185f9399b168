import { Injectable } from '@nestjs/common';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import {
  cleanText,
  dayOf,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import { declinableStep, declineTroubles, type CourseStep } from '../core';
import { MotionRecordRow } from '../motion-record.row';
import type { MotionRow } from '../motion.row';
import { courseOf, lockMotion, stepMotion, tellDecision } from '../motions';
import { NO_FIGURES, wasRecorded } from '../put-on-record';

export interface RejectMotionInput {
  readonly motionId: string;
  readonly requestId: string;
  readonly day: string;
  readonly reason: string;
}

/** The branch, the two committees or the township turns a motion down, with its reason. Where people vote, the vote alone rejects. */
@Injectable()
export class RejectMotion {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: RejectMotionInput): Promise<MotionRow> {
    requirePermission(actor, 'motion.record');
    return this.transactions.run(async (tx) => {
      const motion = await lockMotion(tx, actor, input.motionId);
      if (await wasRecorded(tx, actor, input)) return motion;
      const course = await courseOf(tx, motion);
      const step = declinableStep(course);
      if (step === null)
        throw new Refusal('step_not_allowed', { thing: 'motion', status: motion.status, step: 'reject' });
      refuseTroubles(declineTroubles(course, step, input, dayOf(tx.now)));
      await keepDecline(tx, actor, step, input);
      await stepMotion(tx, motion, 'reject', actor.id, { step, day: input.day, outcome: 'declined' });
      await tellDecision(tx, motion, 'rejected');
      return motion;
    });
  }
}

async function keepDecline(tx: Tx, actor: Actor, step: CourseStep, input: RejectMotionInput): Promise<void> {
  const { motionId, requestId, day, reason } = input;
  await tx.rows.insert(MotionRecordRow, {
    id: newId(),
    ...{ motionId, step, day, outcome: 'declined', note: cleanText(reason) },
    ...{ noticeOn: null, ballot: null, ...NO_FIGURES, minutesId: null, minutesSha256: null },
    ...{ recordedBy: actor.id, recordedAt: tx.now, requestId, requestHash: requestHash(input) },
  });
}
