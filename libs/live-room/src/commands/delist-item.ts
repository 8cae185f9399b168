import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { requirePermission, type Actor } from '@app/platform';
import { openDealsOf } from '@app/promotions';
import type { DelistReason } from '../core';
import { closeFlash } from '../flash-turns';
import { closePin, openPin } from '../pins';
import { roomEvent, RoomLog, type NewRoomEvent } from '../room-log';
import { SessionItemRow } from '../session-item.row';
import { lockItem, requireRevision } from '../shelf';

export interface DelistItemInput {
  readonly itemId: string;
  readonly rev: number;
  readonly reason: DelistReason;
}

/** Takes a good off the shelf; its explanation and its flash deal end in the same step. A second call finds it done. */
@Injectable()
export class DelistItem {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, input: DelistItemInput): Promise<SessionItemRow> {
    requirePermission(actor, 'session.sell');
    return this.transactions.run(async (tx) => {
      const { session, item } = await lockItem(tx, actor, input.itemId, 'delist');
      if (!item.isListed) return item;
      requireRevision(item, input.rev);
      const { reason } = input;
      const change = { isListed: false, rev: item.rev + 1 };
      await tx.rows.update(SessionItemRow, item.id, change);
      await tx.step('item', item.id, 'delist', 'listed', 'delisted', actor.id, { reason });
      const pin = await openPin(tx, session.id);
      const events: NewRoomEvent[] = pin?.itemId === item.id ? [await closePin(tx, pin)] : [];
      const deals = (await openDealsOf(tx.rows, session.id)).filter((deal) => deal.itemId === item.id);
      events.push(...(await closeFlash(tx, deals, actor.id)));
      events.push(roomEvent('item.delisted', { id: item.id, reason }, { actorId: actor.id }));
      await this.log.append(tx, session.id, events);
      return Object.assign(item, change);
    });
  }
}
