import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { MembershipRow, VillageRow } from '@app/alliance';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { cleanText, newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { expenseText, expenseTroubles, type ExpenseInput } from '../core';
import { mayIn } from '../motion-scope';
import { MotionRow } from '../motion.row';
import { openMotion } from '../motions';

export interface ProposeMotionInput extends ExpenseInput {
  readonly requestId: string;
  readonly allianceId: string;
}

/** An expense of the common fund is put to villages. Each decides by itself; all of their motions name one text and its digest. */
@Injectable()
export class ProposeMotion {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: ProposeMotionInput): Promise<MotionRow[]> {
    requirePermission(actor, 'motion.propose');
    refuseTroubles(expenseTroubles(input));
    return this.transactions.run(async (tx) => {
      const { requestId, allianceId, villageIds, amountFen, lawItem } = input;
      const earlier = await tx.earlier(MotionRow, { openedBy: actor.id, requestId }, input);
      if (earlier.length > 0) return earlier;

      await requireVillages(tx, actor, allianceId, villageIds);
      const { payeeVillageId } = input;
      const payeeName = await payeeOf(tx, allianceId, payeeVillageId);
      const text = { title: cleanText(input.title), body: cleanText(input.body), amountFen };
      const payee = { villageId: payeeVillageId, name: payeeName };
      const sha256 = createHash('sha256')
        .update(expenseText({ ...text, payee }))
        .digest('hex');
      const subjectId = newId();
      const proposal = {
        ...{ allianceId, kind: 'fund_expense' as const, subjectId, sha256, ...text, lawItem },
        ...{ payeeVillageId, payeeName },
        ...{ notBefore: null, inForceFrom: null, openedBy: actor.id, requestId },
        requestHash: requestHash(input),
      };
      const motions: MotionRow[] = [];
      for (const villageId of [...villageIds].sort())
        motions.push(await openMotion(tx, villageId, proposal, actor.id));
      await tx.emit('fund_expense.proposed', {
        ...{ expenseId: subjectId, allianceId, payeeVillageId, title: text.title, amountFen, sha256 },
        villageIds: [...villageIds].sort(),
      });
      return motions;
    });
  }
}

/** Villages that are in the alliance now, and for which the actor may propose. */
async function requireVillages(
  tx: Tx,
  actor: Actor,
  allianceId: string,
  villageIds: readonly string[],
): Promise<void> {
  const isInScope = villageIds.every((villageId) =>
    mayIn(actor, 'motion.propose', { allianceId, villageId }),
  );
  const members = await tx.rows.countBy(MembershipRow, {
    allianceId,
    villageId: In([...villageIds]),
    endedAt: IsNull(),
  });
  if (!isInScope || members !== villageIds.length) throw new Refusal('not_found', { thing: 'village' });
}

/** The village that is paid is one of the alliance too; its name stands in the text, for who reads it. */
async function payeeOf(tx: Tx, allianceId: string, villageId: string): Promise<string> {
  const isMember = await tx.rows.existsBy(MembershipRow, { allianceId, villageId, endedAt: IsNull() });
  const village = isMember ? await tx.rows.findOneBy(VillageRow, { id: villageId }) : null;
  if (!village) throw new Refusal('not_found', { thing: 'village' });
  return village.name;
}
