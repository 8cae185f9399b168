import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { cleanText, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { openDealsOf } from '@app/promotions';
import { BAN_ARTICLE } from '../core';
import { closeFlash } from '../flash-turns';
import { LiveSessionRow } from '../live-session.row';
import { closePin, openPin } from '../pins';
import { roomEvent, RoomLog, type NewRoomEvent } from '../room-log';
import { stepSession } from '../sessions';
import { raiseViolation, violationTold } from '../violations';

const REASON_MAX = 200;

/**
 * Stops a show at once, whoever runs it (互联网直播服务管理规定, art. 16; live.md L11). The district's and the operator's office reach
 * every alliance. The live processes cut the picture when they see it. A second call finds it done.
 */
@Injectable()
export class BanSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, id: string, words: string): Promise<LiveSessionRow> {
    requirePermission(actor, 'session.ban');
    const reason = cleanText(words);
    refuseTroubles(reason === '' ? { reason: 'required' } : {});
    return this.transactions.run(async (tx) => {
      const session = await tx.rows.findOne(LiveSessionRow, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!session) throw new Refusal('not_found', { thing: 'session', id });
      if (session.status === 'banned') return session;
      const why = Array.from(reason).slice(0, REASON_MAX).join('');
      const found = {
        kind: 'ban',
        reason: why,
        article: BAN_ARTICLE,
        evidence: '',
        raisedBy: actor.id,
      } as const;
      const violation = await raiseViolation(tx, session, found);
      const told = violationTold(session, violation);
      const banned = await stepSession(tx, session, 'ban', actor.id, { reason: why });
      const pin = await openPin(tx, id);
      const events: NewRoomEvent[] = pin ? [await closePin(tx, pin)] : [];
      events.push(...(await closeFlash(tx, await openDealsOf(tx.rows, id), actor.id)));
      await tx.emit('session.ended', { sessionId: id, allianceId: session.allianceId });
      const status = roomEvent('session.status', { status: banned.status });
      await this.log.append(tx, id, [...told, ...events, status]);
      return banned;
    });
  }
}
