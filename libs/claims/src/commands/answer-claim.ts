import { Injectable } from '@nestjs/common';
import { isChargedBack } from '@app/orders';
import { Transactions, type EventOf } from '@app/outbox';
import { isAutoAccepted } from '../core';
import { acceptClaim, lockClaim } from '../step-claim';

/** Nobody answered in a day: a small claim is accepted, a larger one waits for someone. */
@Injectable()
export class AnswerClaim {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'claim.answer_due'>): Promise<void> {
    return this.transactions.once(AnswerClaim.name, event.id, async (tx) => {
      const claim = await lockClaim(tx, event.payload.claimId);
      // What a bank has, or may have, taken back is for a person to weigh.
      const isPlain = isAutoAccepted(claim) && !(await isChargedBack(tx, claim.orderId));
      if (isPlain) await acceptClaim(tx, claim, AnswerClaim.name);
    });
  }
}
