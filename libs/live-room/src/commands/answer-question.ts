import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { QuestionRow } from '../question.row';
import { roomEvent, RoomLog } from '../room-log';
import { lockSession } from '../sessions';

/** Ticks a question off. Ticking twice changes nothing. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, sessionId: string, q: number): Promise<QuestionRow> {
    requirePermission(actor, 'session.moderate');
    return this.transactions.run(async (tx) => {
      await lockSession(tx, actor, 'session.moderate', sessionId);
      const key = { sessionId, q: String(q) };
      const change = { answeredAt: tx.now, answeredBy: actor.id };
      const done = await tx.rows.update(QuestionRow, { ...key, answeredAt: IsNull() }, change);
      const question = await tx.rows.findOneBy(QuestionRow, key);
      if (!question) throw new Refusal('not_found', { thing: 'question', id: key.q });
      if (done.affected === 1)
        await this.log.append(tx, sessionId, [roomEvent('question.answered', { q }, { actorId: actor.id })]);
      return question;
    });
  }
}
