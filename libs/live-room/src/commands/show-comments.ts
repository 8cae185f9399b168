import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '@app/outbox';
import { refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { HIDE_AT_ONCE_MAX } from '../core';
import { HiddenCommentRow } from '../hidden-comment.row';
import { LiveEventRow } from '../live-event.row';
import { roomEvent, RoomLog } from '../room-log';
import { lockSession } from '../sessions';

/** Takes a hiding back. What is shown already stays as it is. */
@Injectable()
export class ShowComments {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, sessionId: string, qs: readonly number[]): Promise<void> {
    requirePermission(actor, 'session.moderate');
    if (qs.length > HIDE_AT_ONCE_MAX) refuseTroubles({ qs: 'too_many' });
    await this.transactions.run(async (tx) => {
      await lockSession(tx, actor, 'session.moderate', sessionId);
      const hidden = await tx.rows.findBy(HiddenCommentRow, { sessionId, seq: In(qs.map(String)) });
      if (hidden.length === 0) return;
      const seqs = hidden.map(({ seq }) => seq);
      await tx.rows.delete(HiddenCommentRow, { sessionId, seq: In(seqs) });
      const comments = await tx.rows.findBy(LiveEventRow, { sessionId, stream: 'c', seq: In(seqs) });
      for (const { id } of comments) await tx.step('comment', id, 'show', 'hidden', 'shown', actor.id);
      const back = seqs.map(Number).sort((a, b) => a - b);
      await this.log.append(tx, sessionId, [roomEvent('mod.hide', { qs: back, isHidden: false })]);
    });
  }
}
