import { Injectable } from '@nestjs/common';
import { AllianceQueries } from '@app/alliance';
import { Transactions, type Tx } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { canStep, closedGates, isOnAir } from '../core';
import { gatesOf } from '../gates';
import type { LiveSessionRow } from '../live-session.row';
import { roomEvent, RoomLog } from '../room-log';
import { SessionItemRow } from '../session-item.row';
import { lockSession, stepSession } from '../sessions';
import { renewHints } from '../stock-hints';

/** Only the alliance's serving streamer opens a show. A second call finds it done. */
@Injectable()
export class StartSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
    private readonly alliances: AllianceQueries,
  ) {}

  async run(streamer: Actor, id: string): Promise<LiveSessionRow> {
    requirePermission(streamer, 'session.run');
    return this.transactions.run(async (tx) => {
      const session = await lockSession(tx, streamer, 'session.run', id);
      const serving = await this.alliances.servingStreamer(tx.rows, session.allianceId);
      if (serving?.personId !== streamer.id)
        throw new Refusal('not_permitted', { permission: 'session.run' });
      if (isOnAir(session.status)) return session;
      await requireOpenGates(tx, session);

      const started = await stepSession(tx, session, 'start', streamer.id);
      const hints = await renewHints(tx, await tx.rows.findBy(SessionItemRow, { sessionId: id }));
      await tx.emit('session.started', { sessionId: id, allianceId: session.allianceId });
      await this.log.append(tx, id, [roomEvent('session.status', { status: started.status }), ...hints]);
      return started;
    });
  }
}

/** A step that its table forbids is refused as such first; what is missing besides has its own words. */
async function requireOpenGates(tx: Tx, session: LiveSessionRow): Promise<void> {
  if (!canStep(session.status, 'start')) return;
  const closed = closedGates(await gatesOf(tx.rows, session, tx.now));
  if (closed.includes('identity')) throw new Refusal('identity_overdue');
  if (closed.includes('training')) throw new Refusal('training_required');
  if (closed.length > 0) throw new Refusal('checklist', { gates: closed });
}
