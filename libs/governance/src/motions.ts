import { In } from 'typeorm';
import { requestHash, type Tx } from '@app/outbox';
import { alliancesWith, newId, Refusal, type Actor } from '@app/platform';
import { afterMotionStep, resolutionOf, type MotionCourse, type MotionStep } from './core';
import { MotionRecordRow } from './motion-record.row';
import { mayRecordMotion } from './motion-scope';
import { MotionRow } from './motion.row';
import { motionRules, villageRules } from './village-rules';

/** The motion, locked, if the actor may put its steps on record in that village; outside it is not found. */
export async function lockMotion(tx: Tx, actor: Actor, id: string): Promise<MotionRow> {
  const motion = await tx.rows.findOne(MotionRow, {
    where: { id, allianceId: In(alliancesWith(actor, 'motion.record')) },
    lock: { mode: 'pessimistic_write' },
  });
  if (!motion || !mayRecordMotion(actor, motion)) throw new Refusal('not_found', { thing: 'motion' });
  return motion;
}

export function recordsOf(tx: Tx, motionId: string): Promise<MotionRecordRow[]> {
  return tx.rows.findBy(MotionRecordRow, { motionId });
}

export async function courseOf(tx: Tx, motion: MotionRow): Promise<MotionCourse> {
  return Object.assign({}, motion, { records: await recordsOf(tx, motion.id) });
}

type Proposal = Pick<
  MotionRow,
  'allianceId' | 'kind' | 'subjectId' | 'sha256' | 'title' | 'lawItem' | 'notBefore' | 'inForceFrom'
> &
  Partial<
    Pick<
      MotionRow,
      'body' | 'amountFen' | 'payeeVillageId' | 'payeeName' | 'openedBy' | 'requestId' | 'requestHash'
    >
  >;

/** Puts a thing to one village: by the rules that hold there now, which stay this motion's whatever the village sets later. */
export async function openMotion(
  tx: Tx,
  villageId: string,
  proposal: Proposal,
  by: string,
): Promise<MotionRow> {
  const rules = motionRules(await villageRules(tx.rows, villageId), proposal.lawItem);
  const motion = tx.rows.create(MotionRow, {
    id: newId(),
    villageId,
    ...{
      body: null,
      amountFen: null,
      payeeVillageId: null,
      payeeName: null,
      openedBy: null,
      requestId: null,
      requestHash: requestHash(null),
    },
    ...proposal,
    ...rules,
    ...{ status: 'proposed', openedAt: tx.now, decidedAt: null },
  });
  await tx.rows.insert(MotionRow, motion);
  const { subjectId, sha256 } = proposal;
  await tx.step('motion', motion.id, 'open', null, 'proposed', by, {
    detail: { subjectId, sha256, ...rules },
  });
  return motion;
}

/** Moves a motion by a step of the one table and leaves the dated record of it. */
export async function stepMotion(
  tx: Tx,
  motion: MotionRow,
  step: MotionStep,
  by: string,
  detail: unknown,
): Promise<void> {
  const { id, status: from } = motion;
  const status = afterMotionStep(from, step);
  await tx.rows.update(MotionRow, id, { status });
  await tx.step('motion', id, step, from, status, by, { detail });
  motion.status = status;
}

/** Tells what the village decided: once, when its resolution was made public or the motion was rejected. */
export async function tellDecision(tx: Tx, motion: MotionRow, result: 'carried' | 'rejected'): Promise<void> {
  const { id: motionId, allianceId, villageId, kind, subjectId, sha256, procedure } = motion;
  await tx.rows.update(MotionRow, motionId, { decidedAt: tx.now });
  motion.decidedAt = tx.now;
  await tx.emit('motion.decided', {
    ...{ motionId, allianceId, villageId },
    subject: { kind, id: subjectId, sha256 },
    result,
    decidedAt: tx.now,
    resolution: resolutionOf(procedure, await recordsOf(tx, motionId)),
  });
}
