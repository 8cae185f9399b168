import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { requestHash, Transactions } from '@app/outbox';
import {
  cleanText,
  DAY_MS,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import { QUESTION_MAX, QUESTIONS_A_DAY_MAX, textTroubles } from '../core';
import { VillagerQuestionRow } from '../villager-question.row';

export interface QuestionInput {
  readonly allianceId: string;
  readonly villageId: string | null;
  readonly settlementId: string | null;
  readonly text: string;
  readonly requestId: string;
}

/** Anyone who is signed in asks about the books; it is shown when it is answered. */
@Injectable()
export class AskQuestion {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, given: QuestionInput): Promise<VillagerQuestionRow> {
    requirePermission(actor, 'question.ask');
    const input = { ...given, text: cleanText(given.text) };
    refuseTroubles(textTroubles('text', input.text, QUESTION_MAX));
    return this.transactions.run(async (tx) => {
      const { requestId } = input;
      const [earlier] = await tx.earlier(VillagerQuestionRow, { askedBy: actor.id, requestId }, input);
      if (earlier) return earlier;

      const since = MoreThan(tx.now - DAY_MS);
      const asked = await tx.rows.countBy(VillagerQuestionRow, { askedBy: actor.id, askedAt: since });
      if (asked >= QUESTIONS_A_DAY_MAX) throw new Refusal('rate_limited', { max: QUESTIONS_A_DAY_MAX });
      const { allianceId, villageId, settlementId, text } = input;
      const question = {
        ...{ id: newId(), allianceId, villageId, settlementId, text, askedBy: actor.id, askedAt: tx.now },
        ...{ answer: null, isPublic: null, answeredBy: null, answeredAt: null },
        ...{ requestId, requestHash: requestHash(input) },
      };
      await tx.rows.insert(VillagerQuestionRow, question);
      return question;
    });
  }
}
