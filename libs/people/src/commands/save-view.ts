import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { requestHash, sameRequest, Transactions, type Tx } from '@app/outbox';
import { cleanText, newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { VIEWS_MAX, viewTroubles, type ViewInput } from '../core';
import { refuseTakenName } from '../refuse-taken-name';
import { SavedViewRow } from '../saved-view.row';

export interface SaveViewInput extends ViewInput {
  readonly requestId: string;
}

/** Names a filter of a list, so that it is found again on any machine. */
@Injectable()
export class SaveView {
  constructor(private readonly transactions: Transactions) {}

  async run(owner: Actor, input: SaveViewInput): Promise<SavedViewRow> {
    requirePermission(owner, 'view.save');
    const { requestId, page, query } = input;
    const name = cleanText(input.name);
    refuseTroubles(viewTroubles({ page, name, query }));
    return this.transactions.run(async (tx) => {
      // One read for both: between two a request that is the same could become a name that is taken.
      const all = await tx.rows.findBy(SavedViewRow, { personId: owner.id });
      const earlier = all.find((view) => view.requestId === requestId);
      if (earlier) return sameRequest(earlier, input);
      const open = all.filter(({ removedAt }) => removedAt === null);
      refuseTakenName(open, { page, name });
      const view = {
        ...{ id: newId(), personId: owner.id, slot: await freePlace(tx, owner.id, open), page, name, query },
        ...{ requestId, requestHash: requestHash(input), createdAt: tx.now, removedAt: null },
      };
      await tx.rows.insert(SavedViewRow, view);
      return view;
    });
  }
}

/** Of two at once that find the same place free, the key lets one in and the other looks again. */
async function freePlace(tx: Tx, personId: string, open: readonly SavedViewRow[]): Promise<number> {
  const taken = new Set(open.map(({ slot }) => slot));
  for (let slot = 1; slot <= VIEWS_MAX; slot += 1) {
    if (taken.has(slot)) continue;
    await tx.rows.delete(SavedViewRow, { personId, slot, removedAt: Not(IsNull()) });
    return slot;
  }
  throw new Refusal('over_limit', { thing: 'view', max: VIEWS_MAX });
}
