import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '@app/outbox';
import { cleanText, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { viewNameTroubles } from '../core';
import { refuseTakenName } from '../refuse-taken-name';
import { SavedViewRow } from '../saved-view.row';

/** Calls a view of one's own by another name; the same name again is no change. */
@Injectable()
export class RenameView {
  constructor(private readonly transactions: Transactions) {}

  async run(owner: Actor, id: string, newName: string): Promise<SavedViewRow> {
    requirePermission(owner, 'view.save');
    const name = cleanText(newName);
    refuseTroubles(viewNameTroubles(name));
    return this.transactions.run(async (tx) => {
      const open = await tx.rows.findBy(SavedViewRow, { personId: owner.id, removedAt: IsNull() });
      const view = open.find((each) => each.id === id);
      if (!view) throw new Refusal('not_found', { thing: 'view' });
      refuseTakenName(
        open.filter((each) => each !== view),
        { page: view.page, name },
      );
      await tx.rows.update(SavedViewRow, { id }, { name });
      view.name = name;
      return view;
    });
  }
}
