import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Transactions } from '@app/outbox';
import { PersonRow } from '@app/people';
import { alliancesWith, newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { RELATION_KINDS, type RelationKind } from '../core';
import { NearRelationRow } from '../near-relation.row';

export interface DeclareRelationInput {
  readonly allianceId: string;
  readonly personId: string;
  readonly relativeId: string;
  readonly kind: RelationKind;
}

/** Two persons of an alliance are near kin. Said once it stands, whoever says it again. */
@Injectable()
export class DeclareRelation {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: DeclareRelationInput): Promise<NearRelationRow> {
    requirePermission(actor, 'relation.declare');
    const { allianceId, personId, relativeId, kind } = input;
    if (!alliancesWith(actor, 'relation.declare').includes(allianceId))
      throw new Refusal('not_found', { thing: 'alliance' });
    refuseTroubles({
      ...(personId === relativeId && { relativeId: 'twice' }),
      ...(!RELATION_KINDS.includes(kind) && { kind: 'unknown' }),
    });
    return this.transactions.run(async (tx) => {
      const [earlier] = await tx.rows.findBy(NearRelationRow, [
        { allianceId, personId, relativeId },
        { allianceId, personId: relativeId, relativeId: personId },
      ]);
      if (earlier) return earlier;
      const known = await tx.rows.countBy(PersonRow, { id: In([personId, relativeId]), closedAt: IsNull() });
      if (known !== 2) throw new Refusal('not_found', { thing: 'person' });
      const relation = tx.rows.create(NearRelationRow, {
        id: newId(),
        ...{ allianceId, personId, relativeId, kind },
        ...{ declaredBy: actor.id, declaredAt: tx.now },
      });
      await tx.rows.insert(NearRelationRow, relation);
      await tx.step('relation', relation.id, 'declare', null, 'declared', actor.id);
      return relation;
    });
  }
}
