import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { HeldCommentRow } from '../held-comment.row';
import { noteQuestions } from '../questions';
import { roomEvent, RoomLog } from '../room-log';
import { lockSession } from '../sessions';

/** Lets a held comment into the room, or leaves it out. The first judgement counts. */
@Injectable()
export class JudgeHeld {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, id: string, isReleased: boolean): Promise<void> {
    requirePermission(actor, 'session.moderate');
    await this.transactions.run(async (tx) => {
      const held = await tx.rows.findOneBy(HeldCommentRow, { id });
      if (!held) throw new Refusal('not_found', { thing: 'comment', id });
      const { sessionId, personId, author, text, cid } = held;
      await lockSession(tx, actor, 'session.moderate', sessionId);
      const done: { affectedRows: number } = await tx.rows.query(
        'UPDATE held_comments SET judged_at = ?, judged_by = ?, is_released = ? WHERE id = ? AND judged_at IS NULL',
        [new Date(tx.now), actor.id, isReleased, id],
      );
      if (done.affectedRows === 0) return;
      await tx.step('comment', id, 'judge', 'held', isReleased ? 'shown' : 'left_out', actor.id);
      const said = roomEvent('chat.msg', { u: author, x: text }, { actorId: personId, cid });
      const [event] = await this.log.append(tx, sessionId, [
        ...(isReleased ? [said] : []),
        roomEvent('chat.judged', { id, isReleased }),
        roomEvent('chat.ruled', { cid, isReleased }, { toId: personId }),
      ]);
      if (isReleased && event) await noteQuestions(tx, this.log, sessionId, [{ personId, event }]);
    });
  }
}
