import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { requirePermission, type Actor } from '@app/platform';
import type { LiveSessionRow } from '../live-session.row';
import { roomEvent, RoomLog } from '../room-log';
import { lockSession, stepSession } from '../sessions';

/** The show goes on after a break. */
@Injectable()
export class ResumeSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, id: string): Promise<LiveSessionRow> {
    requirePermission(actor, 'session.sell');
    return this.transactions.run(async (tx) => {
      const session = await lockSession(tx, actor, 'session.sell', id);
      if (session.status === 'live') return session;
      const moved = await stepSession(tx, session, 'resume', actor.id);
      await this.log.append(tx, id, [roomEvent('session.status', { status: moved.status })]);
      return moved;
    });
  }
}
