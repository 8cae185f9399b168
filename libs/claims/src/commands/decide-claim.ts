import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { wasDone } from '@app/orders';
import { cleanText, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import type { ClaimRow } from '../claim.row';
import { isFault } from '../core';
import { acceptClaim, lockClaimToDecide, stepClaim } from '../step-claim';

export interface DecideClaimInput {
  readonly id: string;
  readonly isAccepted: boolean;
  readonly decision: string;
  /** whose fault it was, when it is accepted; not there: by the claim's reason */
  readonly fault?: string | null | undefined;
  readonly requestId: string;
}

const DECISION_MAX = 500;

/** Someone of the alliance answers, in words. A refused claim that was escalated is dismissed for good. */
@Injectable()
export class DecideClaim {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: DecideClaimInput): Promise<ClaimRow> {
    requirePermission(actor, 'claim.decide');
    const reason = cleanText(input.decision);
    const fault = input.fault ?? undefined;
    refuseTroubles({
      ...(reason === '' && { decision: 'missing' }),
      ...(reason.length > DECISION_MAX && { decision: 'too_long' }),
      ...(fault !== undefined && !isFault(fault) && { fault: 'unknown' }),
    });
    return this.transactions.run(async (tx) => {
      const { id, isAccepted, requestId } = input;
      const claim = await lockClaimToDecide(tx, actor, id);
      const steps = isAccepted ? ['accept'] : ['refuse', 'dismiss'];
      if (await wasDone(tx, actor.id, requestId, id, steps)) return claim;
      const note = { reason, requestId };
      if (isAccepted)
        await acceptClaim(
          tx,
          claim,
          actor.id,
          note,
          fault !== undefined && isFault(fault) ? fault : undefined,
        );
      else await stepClaim(tx, claim, claim.status === 'escalated' ? 'dismiss' : 'refuse', actor.id, note);
      return claim;
    });
  }
}
