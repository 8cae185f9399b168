import { Injectable } from '@nestjs/common';
import { AllianceQueries } from '@app/alliance';
import { Transactions } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import type { SessionStep } from '../core';
import type { LiveSessionRow } from '../live-session.row';
import { roomEvent, RoomLog } from '../room-log';
import { lockSession, stepSession } from '../sessions';

/** A rehearsal with nobody but the staff in the room: it begins, and it may end without a show, which is then announced as before. */
@Injectable()
export class RehearseSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
    private readonly alliances: AllianceQueries,
  ) {}

  run(streamer: Actor, id: string): Promise<LiveSessionRow> {
    return this.step(streamer, id, 'rehearse', 'preview');
  }

  leave(streamer: Actor, id: string): Promise<LiveSessionRow> {
    return this.step(streamer, id, 'announce', 'scheduled');
  }

  private async step(
    streamer: Actor,
    id: string,
    step: SessionStep,
    wanted: LiveSessionRow['status'],
  ): Promise<LiveSessionRow> {
    requirePermission(streamer, 'session.run');
    return this.transactions.run(async (tx) => {
      const session = await lockSession(tx, streamer, 'session.run', id);
      const serving = await this.alliances.servingStreamer(tx.rows, session.allianceId);
      if (serving?.personId !== streamer.id)
        throw new Refusal('not_permitted', { permission: 'session.run' });
      if (session.status === wanted) return session;
      const moved = await stepSession(tx, session, step, streamer.id);
      await this.log.append(tx, id, [roomEvent('session.status', { status: moved.status })]);
      return moved;
    });
  }
}
