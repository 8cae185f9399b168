import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { SavedViewRow } from '../saved-view.row';

/** Takes a view of one's own off the list; once more is no change. */
@Injectable()
export class RemoveView {
  constructor(private readonly transactions: Transactions) {}

  async run(owner: Actor, id: string): Promise<void> {
    requirePermission(owner, 'view.save');
    await this.transactions.run(async (tx) => {
      const own = { id, personId: owner.id };
      if (!(await tx.rows.existsBy(SavedViewRow, own))) throw new Refusal('not_found', { thing: 'view' });
      await tx.rows.update(SavedViewRow, { ...own, removedAt: IsNull() }, { removedAt: tx.now });
    });
  }
}
