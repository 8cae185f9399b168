import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { noticeTroubles, refuseWording, tidyNotice } from '../core';
import { LiveSessionRow } from '../live-session.row';
import { roomEvent, RoomLog } from '../room-log';
import { lockSession } from '../sessions';

/** The line that stands over the room until it is taken down. Setting what stands changes nothing. */
@Injectable()
export class SetNotice {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, sessionId: string, typed: string | null): Promise<LiveSessionRow> {
    requirePermission(actor, 'session.moderate');
    const text = tidyNotice(typed);
    refuseTroubles(noticeTroubles(text));
    return this.transactions.run(async (tx) => {
      // The scope first: words that are refused here stand with the show, and strangers must not put them there.
      const session = await lockSession(tx, actor, 'session.moderate', sessionId);
      refuseWording(text ?? '', { side: 'seller' });
      if (session.notice === text) return session;
      if (session.endedAt !== null) throw new Refusal('closed', { status: session.status });
      await tx.rows.update(LiveSessionRow, sessionId, { notice: text });
      await this.log.append(tx, sessionId, [roomEvent('notice.set', { text }, { actorId: actor.id })]);
      return Object.assign(session, { notice: text });
    });
  }
}
