import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { cleanText, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { appealTroubles } from '../core';
import type { SessionViolationRow } from '../session-violation.row';
import { lockViolation, stepViolation } from '../violations';

export interface JudgementInput {
  readonly id: string;
  /** it stays a violation; otherwise it is taken back */
  readonly isUpheld: boolean;
  readonly text: string;
}

/** An appeal is judged by another person than who raised the violation. The same judgement again changes nothing. */
@Injectable()
export class JudgeAppeal {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, { id, isUpheld, text }: JudgementInput): Promise<SessionViolationRow> {
    requirePermission(actor, 'violation.judge');
    const judgement = cleanText(text);
    refuseTroubles(appealTroubles(judgement));
    return this.transactions.run(async (tx) => {
      const violation = await lockViolation(tx, id, 'all');
      const { raisedBy, judgedBy, status } = violation;
      const isSame = status === (isUpheld ? 'upheld' : 'withdrawn') && violation.judgement === judgement;
      if (judgedBy === actor.id && isSame) return violation;
      if (raisedBy === actor.id) throw new Refusal('same_person');
      const change = { judgement, judgedBy: actor.id, judgedAt: tx.now };
      return stepViolation(tx, violation, isUpheld ? 'uphold' : 'withdraw', actor.id, change);
    });
  }
}
