import { Injectable } from '@nestjs/common';
import type { Fen } from '@app/money';
import { Transactions, type Tx } from '@app/outbox';
import { invariant, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import type { CompareInput } from '@app/promotions';
import { priceTroubles, SESSION_ITEMS_MAX } from '../core';
import { roomEvent, RoomLog } from '../room-log';
import { toRoomItem } from '../room-snapshot';
import { SessionItemRow } from '../session-item.row';
import { lockShelf, shelfItems, wantedCompare } from '../shelf';

export interface ListItemInput {
  readonly sessionId: string;
  readonly skuId: string;
  /** the shop's price when none is given */
  readonly priceFen?: Fen | null | undefined;
  readonly compare?: CompareInput | null | undefined;
}

/** Puts a good on the shelf of a room, at its end. What is listed already stays as it is: its price is changed by its revision. */
@Injectable()
export class ListItem {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, input: ListItemInput): Promise<SessionItemRow> {
    requirePermission(actor, 'session.sell');
    const { sessionId, skuId } = input;
    refuseTroubles(priceTroubles(input.priceFen));
    return this.transactions.run(async (tx) => {
      const session = await lockShelf(tx, actor, sessionId, 'list');
      const before = await tx.rows.findOneBy(SessionItemRow, { sessionId, skuId });
      if (before?.isListed) return before;

      const [fresh] = await shelfItems(tx.rows, session, [skuId]);
      invariant(fresh, `SKU ${skuId} was read`);
      const priceFen = input.priceFen ?? fresh.priceFen;
      const compare = await wantedCompare(tx, skuId, priceFen, input.compare);
      const known = before ? knownOf(before) : {};
      const place = { sessionId, position: await nextPosition(tx, sessionId) };
      const item = tx.rows.create(SessionItemRow, { ...fresh, ...known, ...place, ...compare, priceFen });
      await tx.rows.save(SessionItemRow, item);
      await tx.step('item', item.id, 'list', before ? 'delisted' : null, 'listed', actor.id, {
        detail: { priceFen, ...compare },
      });
      await this.log.append(tx, sessionId, [
        roomEvent('item.listed', { item: toRoomItem(item) }, { actorId: actor.id }),
      ]);
      return item;
    });
  }
}

/** What stays of a good that was on this shelf before. */
function knownOf({ id, rev, soldCount, script }: SessionItemRow) {
  return { id, rev: rev + 1, soldCount, script };
}

async function nextPosition(tx: Tx, sessionId: string): Promise<number> {
  const where = { sessionId, isListed: true };
  if ((await tx.rows.countBy(SessionItemRow, where)) >= SESSION_ITEMS_MAX) {
    throw new Refusal('over_limit', { thing: 'item', max: SESSION_ITEMS_MAX });
  }
  return ((await tx.rows.maximum(SessionItemRow, 'position', where)) ?? 0) + 1;
}
