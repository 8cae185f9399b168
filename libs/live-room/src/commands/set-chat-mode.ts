import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { chatModeTroubles, type ChatMode } from '../core';
import { LiveSessionRow } from '../live-session.row';
import { chatModeOf } from '../moderation';
import { roomEvent, RoomLog } from '../room-log';
import { lockSession } from '../sessions';

/** Slows the room down, silences it, or lets a moderator read every comment first. A second call finds it done. */
@Injectable()
export class SetChatMode {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, sessionId: string, mode: ChatMode): Promise<LiveSessionRow> {
    requirePermission(actor, 'session.moderate');
    refuseTroubles(chatModeTroubles(mode));
    return this.transactions.run(async (tx) => {
      const session = await lockSession(tx, actor, 'session.moderate', sessionId);
      const before = chatModeOf(session);
      const change = {
        slowSeconds: mode.slowSeconds,
        isChatMuted: mode.isMuted,
        isChatHeld: mode.isHeld,
      };
      const after = chatModeOf(Object.assign(session, change));
      if (JSON.stringify(before) === JSON.stringify(after)) return session;
      await tx.rows.update(LiveSessionRow, sessionId, change);
      const detail = { before, after };
      await tx.step('session', sessionId, 'chat_mode', session.status, session.status, actor.id, { detail });
      await this.log.append(tx, sessionId, [roomEvent('chat.mode', after)]);
      return session;
    });
  }
}
