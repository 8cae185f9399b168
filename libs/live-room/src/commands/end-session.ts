import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { requirePermission, type Actor } from '@app/platform';
import { openDealsOf } from '@app/promotions';
import { closeFlash } from '../flash-turns';
import type { LiveSessionRow } from '../live-session.row';
import { closePin, openPin } from '../pins';
import { roomEvent, RoomLog, type NewRoomEvent } from '../room-log';
import { lockSession, stepSession } from '../sessions';

/** The end of the show: the open pin and the flash deals close with it. A second call finds it done. */
@Injectable()
export class EndSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, id: string): Promise<LiveSessionRow> {
    requirePermission(actor, 'session.sell');
    return this.transactions.run(async (tx) => {
      const session = await lockSession(tx, actor, 'session.sell', id);
      if (session.status === 'ended') return session;
      const ended = await stepSession(tx, session, 'end', actor.id);
      const pin = await openPin(tx, id);
      const events: NewRoomEvent[] = pin ? [await closePin(tx, pin)] : [];
      events.push(...(await closeFlash(tx, await openDealsOf(tx.rows, id), actor.id)));
      await tx.emit('session.ended', { sessionId: id, allianceId: session.allianceId });
      await this.log.append(tx, id, [...events, roomEvent('session.status', { status: ended.status })]);
      return ended;
    });
  }
}
