import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { inShelfOrder, SESSION_ITEMS_MAX } from '../core';
import type { LiveSessionRow } from '../live-session.row';
import { roomEvent, RoomLog } from '../room-log';
import { SessionItemRow } from '../session-item.row';
import { lockShelf } from '../shelf';

/** Puts the whole shelf in an order. Who arranged another set of goods than is listed now has to look again. */
@Injectable()
export class ReorderItems {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, sessionId: string, ids: readonly string[]): Promise<LiveSessionRow> {
    requirePermission(actor, 'session.sell');
    refuseTroubles(ids.length > SESSION_ITEMS_MAX ? { itemIds: 'too_many' } : {});
    refuseTroubles(new Set(ids).size < ids.length ? { itemIds: 'twice' } : {});
    return this.transactions.run(async (tx) => {
      const session = await lockShelf(tx, actor, sessionId, 'reorder');
      const listed = inShelfOrder(await tx.rows.findBy(SessionItemRow, { sessionId, isListed: true }));
      if (listed.length !== ids.length || listed.some((item) => !ids.includes(item.id))) {
        throw new Refusal('stale_revision', { thing: 'shelf' });
      }
      if (listed.every((item, index) => item.id === ids[index])) return session;

      for (const [index, id] of ids.entries())
        await tx.rows.update(SessionItemRow, id, { position: index + 1 });
      await this.log.append(tx, sessionId, [roomEvent('item.order', { ids }, { actorId: actor.id })]);
      return session;
    });
  }
}
