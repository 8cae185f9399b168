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
import { ANSWER_MAX, textTroubles } from '../core';
import { VillagerQuestionRow } from '../villager-question.row';

export interface AnswerInput {
  readonly id: string;
  readonly answer: string;
  /** false leaves question and answer off the public page: abuse, or someone's private matter */
  readonly isPublic: boolean;
}

/** The accountant answers, once; question and answer then stand on the public page. */
@Injectable()
export class AnswerVillager {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: AnswerInput): Promise<VillagerQuestionRow> {
    requirePermission(actor, 'question.answer');
    const answer = cleanText(input.answer);
    refuseTroubles(textTroubles('answer', answer, ANSWER_MAX));
    return this.transactions.run(async (tx) => {
      const question = await tx.rows.findOne(VillagerQuestionRow, {
        where: { id: input.id, allianceId: In(alliancesWith(actor, 'question.answer')) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!question) throw new Refusal('not_found');
      const { isPublic } = input;
      if (question.answer === answer && question.isPublic === isPublic) return question;
      if (question.answer !== null) throw new Refusal('closed', { thing: 'question' });
      const given = { answer, isPublic, answeredBy: actor.id, answeredAt: tx.now };
      await tx.rows.update(VillagerQuestionRow, question.id, given);
      await tx.step('question', question.id, 'answer', 'asked', 'answered', actor.id);
      return Object.assign(question, given);
    });
  }
}
