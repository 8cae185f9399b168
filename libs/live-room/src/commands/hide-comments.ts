import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '@app/outbox';
import { Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { hideTroubles, type HideReason } from '../core';
import { HiddenCommentRow } from '../hidden-comment.row';
import { LiveEventRow } from '../live-event.row';
import { roomEvent, RoomLog } from '../room-log';
import { lockSession } from '../sessions';

export interface HideInput {
  readonly sessionId: string;
  readonly qs: readonly number[];
  readonly reason: HideReason;
}

/** Takes comments from everyone's screens, with a reason of the list. They are kept; a second call finds them hidden. */
@Injectable()
export class HideComments {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, { sessionId, qs, reason }: HideInput): Promise<void> {
    requirePermission(actor, 'session.moderate');
    refuseTroubles(hideTroubles({ qs, reason }));
    await this.transactions.run(async (tx) => {
      await lockSession(tx, actor, 'session.moderate', sessionId);
      const seqs = [...new Set(qs)].map(String);
      const comments = await tx.rows.findBy(LiveEventRow, { sessionId, stream: 'c', seq: In(seqs) });
      if (comments.length < seqs.length) throw new Refusal('not_found', { thing: 'comment' });
      const hidden = await tx.rows.findBy(HiddenCommentRow, { sessionId, seq: In(seqs) });
      const fresh = comments.filter(({ seq }) => !hidden.some((each) => each.seq === seq));
      if (fresh.length === 0) return;
      const by = { hiddenBy: actor.id, hiddenAt: tx.now };
      await tx.rows.insert(
        HiddenCommentRow,
        fresh.map(({ seq }) => ({ sessionId, seq, reason, ...by })),
      );
      for (const { id } of fresh)
        await tx.step('comment', id, 'hide', 'shown', 'hidden', actor.id, { reason });
      const gone = fresh.map(({ seq }) => Number(seq)).sort((a, b) => a - b);
      await this.log.append(tx, sessionId, [roomEvent('mod.hide', { qs: gone, isHidden: true })]);
    });
  }
}
