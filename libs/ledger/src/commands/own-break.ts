import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import type { Actor, Day } from '@app/platform';
import { findBreak, noteOf, stepBreak, type BreakRequest } from '../recon-answer';
import { lockReconAccount, wasAsked } from '../recon-request';

export interface OwnBreakInput extends BreakRequest {
  readonly ownerId: string;
  readonly dueOn: Day | null;
}

/** Says who answers for a break, until when, and what is known. Without an owner no month closes over it. */
@Injectable()
export class OwnBreak {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: OwnBreakInput): Promise<void> {
    return this.transactions.run(async (tx) => {
      await lockReconAccount(tx, actor, input);
      if (await wasAsked(tx, actor, 'own', input)) return;
      const { ownerId, dueOn } = input;
      const owned = { ownerId, dueOn, note: noteOf(input), ownedAt: tx.now };
      const unresolved = { resolution: null, resolvedBy: null, resolvedAt: null };
      await stepBreak(tx, actor, 'own', input, await findBreak(tx, input), { ...owned, ...unresolved });
    });
  }
}
