import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { refuseTroubles, requirePermission, type Actor } from '@app/platform';
import type { CourseStep } from '../core';
import type { MotionRow } from '../motion.row';
import { putOnRecord, type RecordInput } from '../put-on-record';

export const MEETING_STEPS = [
  'propose',
  'consult',
  'review',
  'resolve',
] as const satisfies readonly CourseStep[];

export interface RecordStepInput extends RecordInput {
  readonly step: (typeof MEETING_STEPS)[number];
}

/** A meeting about a motion is put on record: the day, who came, how they voted, the minutes. */
@Injectable()
export class RecordStep {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: RecordStepInput): Promise<MotionRow> {
    requirePermission(actor, 'motion.record');
    if (!MEETING_STEPS.includes(input.step)) refuseTroubles({ step: 'unknown' });
    return this.transactions.run(async (tx) => (await putOnRecord(tx, actor, input)).motion);
  }
}
