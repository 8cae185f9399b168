import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { newId, Refusal, requirePermission, type Actor } from '@app/platform';
import { isOnAir } from '../core';
import type { LiveSessionRow } from '../live-session.row';
import { closePin, openPin } from '../pins';
import { roomEvent, RoomLog, type NewRoomEvent } from '../room-log';
import { SessionItemRow } from '../session-item.row';
import { SessionPinRow } from '../session-pin.row';
import { lockSession } from '../sessions';

/** Shows one item to everyone and ends the pin before it in the same step. Pinning what is pinned changes nothing. */
@Injectable()
export class PinItem {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, sessionId: string, itemId: string): Promise<LiveSessionRow> {
    requirePermission(actor, 'session.sell');
    return this.transactions.run(async (tx) => {
      const session = await lockSession(tx, actor, 'session.sell', sessionId);
      const { status } = session;
      if (!isOnAir(status)) throw new Refusal('step_not_allowed', { thing: 'session', step: 'pin', status });
      const item = await tx.rows.findOneBy(SessionItemRow, { id: itemId, sessionId, isListed: true });
      if (!item) throw new Refusal('not_found', { thing: 'item', id: itemId });
      const before = await openPin(tx, sessionId);
      if (before?.itemId === itemId) return session;

      const events: NewRoomEvent[] = before ? [await closePin(tx, before)] : [];
      const pinId = newId();
      const offsetMs = tx.now - (session.startedAt ?? tx.now);
      const pin = { id: pinId, sessionId, itemId, startedAt: tx.now, endedAt: null, offsetMs };
      await tx.rows.insert(SessionPinRow, pin);
      const start = roomEvent('pin.start', { pinId, itemId, at: tx.now, offsetMs }, { actorId: actor.id });
      await this.log.append(tx, sessionId, [...events, start]);
      return session;
    });
  }
}
