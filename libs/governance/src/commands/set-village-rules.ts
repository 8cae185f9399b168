import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { MembershipRow } from '@app/alliance';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { villageRulesTroubles, type VillageRulesInput } from '../core';
import { mayIn } from '../motion-scope';
import { VillageRulesRow } from '../village-rules.row';
import { villageRules } from '../village-rules';

export interface SetVillageRulesInput extends VillageRulesInput {
  readonly requestId: string;
  readonly villageId: string;
}

/** How a village decides from now on, and who is on its roll. Motions that are open keep the rules they were opened with. */
@Injectable()
export class SetVillageRules {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: SetVillageRulesInput): Promise<VillageRulesRow> {
    requirePermission(actor, 'village.rules');
    refuseTroubles(villageRulesTroubles(input));
    return this.transactions.run(async (tx) => {
      const { requestId, villageId, procedure, quorumRule, postingDays, noticeDays, isMerged, roll } = input;
      const [earlier] = await tx.earlier(VillageRulesRow, { setBy: actor.id, requestId }, input);
      if (earlier) return earlier;
      await requireVillage(tx, actor, villageId);
      const before = await villageRules(tx.rows, villageId);
      const row = tx.rows.create(VillageRulesRow, {
        id: newId(),
        ...{ villageId, procedure, quorumRule, postingDays, noticeDays, isMerged, ...roll },
        ...{ setBy: actor.id, setAt: tx.now, requestId, requestHash: requestHash(input) },
      });
      await tx.rows.insert(VillageRulesRow, row);
      const detail = { before: before?.id ?? null, after: row.id };
      await tx.step('village', villageId, 'set_rules', null, 'set', actor.id, { detail });
      return row;
    });
  }
}

async function requireVillage(tx: Tx, actor: Actor, villageId: string): Promise<void> {
  const membership = await tx.rows.findOneBy(MembershipRow, { villageId, endedAt: IsNull() });
  if (!membership || !mayIn(actor, 'village.rules', membership))
    throw new Refusal('not_found', { thing: 'village' });
}
