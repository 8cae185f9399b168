import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { alliancesWith, cleanText, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { appealTroubles } from '../core';
import type { SessionViolationRow } from '../session-violation.row';
import { lockViolation, stepViolation } from '../violations';

/** Those who answer for a show say why it was no violation: once. The same words again change nothing. */
@Injectable()
export class AppealViolation {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, id: string, words: string): Promise<SessionViolationRow> {
    requirePermission(actor, 'violation.appeal');
    const appeal = cleanText(words);
    refuseTroubles(appealTroubles(appeal));
    return this.transactions.run(async (tx) => {
      const violation = await lockViolation(tx, id, alliancesWith(actor, 'violation.appeal'));
      if (violation.appealedBy === actor.id && violation.appeal === appeal) return violation;
      const change = { appeal, appealedBy: actor.id, appealedAt: tx.now };
      return stepViolation(tx, violation, 'appeal', actor.id, change);
    });
  }
}
