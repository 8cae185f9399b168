import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { GUEST, Refusal, type Actor } from '@app/platform';
import { Transactions } from '@app/outbox';
import { AddressRow } from '../address.row';

/** Takes an address of one's own off the list. Orders keep their own copy. */
@Injectable()
export class RemoveAddress {
  constructor(private readonly transactions: Transactions) {}

  async run(owner: Actor, id: string): Promise<void> {
    if (owner.id === GUEST.id) throw new Refusal('not_signed_in');
    await this.transactions.run(async (tx) => {
      const own = { id, personId: owner.id };
      if (!(await tx.rows.existsBy(AddressRow, own))) throw new Refusal('not_found', { thing: 'address' });
      await tx.rows.update(AddressRow, { ...own, removedAt: IsNull() }, { removedAt: tx.now });
    });
  }
}
