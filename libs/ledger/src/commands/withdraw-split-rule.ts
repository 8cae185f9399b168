import { Injectable } from '@nestjs/common';
import { StepRow, Transactions } from '@app/outbox';
import {
  alliancesWith,
  cleanText,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import type { SplitRuleProposalRow } from '../split-rule-proposal.row';
import { lockProposal, stepProposal } from '../step-proposal';

const REASON_MAX = 500;

export interface WithdrawSplitRuleInput {
  readonly id: string;
  readonly reason: string;
  readonly requestId: string;
}

/** The secretary takes a version back before all villages have decided. What they resolved about it stays on record. */
@Injectable()
export class WithdrawSplitRule {
  constructor(private readonly transactions: Transactions) {}

  async run(
    actor: Actor,
    { id, requestId, ...input }: WithdrawSplitRuleInput,
  ): Promise<SplitRuleProposalRow> {
    requirePermission(actor, 'split_rule.propose');
    const reason = cleanText(input.reason);
    refuseTroubles({
      ...(reason === '' && { reason: 'missing' }),
      ...(reason.length > REASON_MAX && { reason: 'too_long' }),
    });
    return this.transactions.run(async (tx) => {
      const proposal = await lockProposal(tx, id);
      if (!proposal || !alliancesWith(actor, 'split_rule.propose').includes(proposal.allianceId))
        throw new Refusal('not_found');
      const earlier = await tx.rows.findOneBy(StepRow, { doneBy: actor.id, requestId });
      if (!earlier) return stepProposal(tx, proposal, 'withdraw', actor.id, { reason, requestId });
      const isSame = earlier.thingId === id && earlier.step === 'withdraw' && earlier.reason === reason;
      if (!isSame) throw new Refusal('request_reused');
      return proposal;
    });
  }
}
