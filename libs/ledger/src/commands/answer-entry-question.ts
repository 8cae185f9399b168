import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '@app/outbox';
import {
  alliancesWith,
  cleanText,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import { questionTroubles } from '../core';
import { EntryQuestionRow } from '../entry-question.row';

/** Answered once, by another person than who asked. The same words again change nothing. */
@Injectable()
export class AnswerEntryQuestion {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, id: string, words: string): Promise<EntryQuestionRow> {
    requirePermission(actor, 'ledger.answer');
    const answer = cleanText(words);
    refuseTroubles(questionTroubles(answer));
    return this.transactions.run(async (tx) => {
      const question = await tx.rows.findOne(EntryQuestionRow, {
        where: { id, allianceId: In(alliancesWith(actor, 'ledger.answer')) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!question) throw new Refusal('not_found', { thing: 'question', id });
      if (question.answeredBy === actor.id && question.answer === answer) return question;
      if (question.askedBy === actor.id) throw new Refusal('same_person');
      if (question.answeredAt !== null)
        throw new Refusal('step_not_allowed', { thing: 'question', status: 'answered', step: 'answer' });
      const change = { answer, answeredBy: actor.id, answeredAt: tx.now };
      await tx.rows.update(EntryQuestionRow, id, change);
      await tx.step('entry_question', id, 'answer', 'open', 'answered', actor.id, { reason: answer });
      return Object.assign(question, change);
    });
  }
}
