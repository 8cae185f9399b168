import { Injectable } from '@nestjs/common';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { Transactions } from '@app/outbox';
import { AllianceRow } from '../alliance.row';
import { FollowRow } from '../follow.row';

/** Follows an alliance. Following twice is following. */
@Injectable()
export class FollowAlliance {
  constructor(private readonly transactions: Transactions) {}

  async run(person: Actor, allianceId: string): Promise<void> {
    requirePermission(person, 'alliance.follow');
    const follow = { allianceId, personId: person.id };
    await this.transactions.run(async (tx) => {
      if (!(await tx.rows.existsBy(AllianceRow, { id: allianceId })))
        throw new Refusal('not_found', { thing: 'alliance', id: allianceId });
      if (await tx.rows.existsBy(FollowRow, follow)) return;
      await tx.rows.insert(FollowRow, { ...follow, followedAt: tx.now });
    });
  }
}
