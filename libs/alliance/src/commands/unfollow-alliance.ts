import { Injectable } from '@nestjs/common';
import { requirePermission, type Actor } from '@app/platform';
import { Transactions } from '@app/outbox';
import { FollowRow } from '../follow.row';

/** Follows an alliance no more. */
@Injectable()
export class UnfollowAlliance {
  constructor(private readonly transactions: Transactions) {}

  async run(person: Actor, allianceId: string): Promise<void> {
    requirePermission(person, 'alliance.follow');
    await this.transactions.run((tx) => tx.rows.delete(FollowRow, { allianceId, personId: person.id }));
  }
}
