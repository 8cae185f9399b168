import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { StepRow, Transactions } from '@app/outbox';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';
import { RefundRow } from '../refund.row';

export interface ReviewRefundInput {
  readonly id: string;
  readonly requestId: string;
}

/** A large refund is looked at by a second person, never by who accepted its claim. Done again it is done once. */
@Injectable()
export class ReviewRefund {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, { id, requestId }: ReviewRefundInput): Promise<RefundRow> {
    requirePermission(actor, 'refund.review');
    return this.transactions.run(async (tx) => {
      const refund = await tx.rows.findOne(RefundRow, {
        where: { id, allianceId: In(alliancesWith(actor, 'refund.review')) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!refund) throw new Refusal('not_found', { thing: 'refund', id });
      const earlier = await tx.rows.findOneBy(StepRow, { doneBy: actor.id, requestId });
      if (earlier && (earlier.thingId !== id || earlier.step !== REVIEWED))
        throw new Refusal('request_reused');
      if (await tx.rows.existsBy(StepRow, { thing: 'refund', thingId: id, step: REVIEWED })) return refund;
      // A claim and its refund bear one id (accept-refund.ts).
      if (await tx.rows.existsBy(StepRow, { thing: 'claim', thingId: id, step: 'accept', doneBy: actor.id }))
        throw new Refusal('same_person');
      await tx.step('refund', id, REVIEWED, refund.status, refund.status, actor.id, { requestId });
      return refund;
    });
  }
}

/** The step by which the queue knows that somebody looked. */
export const REVIEWED = 'review';
