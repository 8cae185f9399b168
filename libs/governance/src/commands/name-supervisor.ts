import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions, type Tx } from '@app/outbox';
import { PersonRow } from '@app/people';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { conflictsIn } from '../conflicts';
import { nextStep } from '../core';
import { MotionSupervisorRow } from '../motion-supervisor.row';
import type { MotionRow } from '../motion.row';
import { courseOf, lockMotion } from '../motions';

/** Who watches over a motion. Council, finance staff and their near relatives may not (农村集体经济组织法 art. 34). */
@Injectable()
export class NameSupervisor {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, motionId: string, personId: string): Promise<MotionRow> {
    requirePermission(actor, 'motion.record');
    return this.transactions.run(async (tx) => {
      const motion = await lockMotion(tx, actor, motionId);
      if (await tx.rows.existsBy(MotionSupervisorRow, { motionId, personId })) return motion;
      if (nextStep(await courseOf(tx, motion)) === null)
        throw new Refusal('step_not_allowed', { thing: 'motion', status: motion.status, step: 'supervise' });
      await requireFree(tx, motion.allianceId, personId);
      await tx.rows.insert(MotionSupervisorRow, { motionId, personId, namedBy: actor.id, namedAt: tx.now });
      const detail = { personId };
      await tx.step('motion', motionId, 'supervise', motion.status, motion.status, actor.id, { detail });
      return motion;
    });
  }
}

async function requireFree(tx: Tx, allianceId: string, personId: string): Promise<void> {
  if (!(await tx.rows.existsBy(PersonRow, { id: personId, closedAt: IsNull() })))
    throw new Refusal('not_found', { thing: 'person' });
  const [conflict] = (await conflictsIn(tx.rows, allianceId, [personId])).get(personId) ?? [];
  if (conflict) throw new Refusal('conflict_of_interest', { cause: conflict.cause, seat: conflict.seat });
}
