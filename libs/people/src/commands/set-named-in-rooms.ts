import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '@app/outbox';
import { GUEST, Refusal, type Actor } from '@app/platform';
import { PersonRow } from '../person.row';

/**
 * Whether rooms say 沈** when this person buys or wins, or no name at all (个人信息保护法; live.md L16). It counts from the next order
 * on: what a room said before stands in its log. Asked twice, it stays with the first time.
 */
@Injectable()
export class SetNamedInRooms {
  constructor(private readonly transactions: Transactions) {}

  async run(person: Actor, isNamed: boolean): Promise<void> {
    const { id } = person;
    if (id === GUEST.id) throw new Refusal('not_signed_in');
    await this.transactions.run(async (tx) => {
      if (isNamed) await tx.rows.update(PersonRow, id, { unnamedSince: null });
      else await tx.rows.update(PersonRow, { id, unnamedSince: IsNull() }, { unnamedSince: tx.now });
    });
  }
}
