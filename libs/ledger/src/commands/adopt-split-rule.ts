import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf, type Tx } from '@app/outbox';
import { invariant, type Instant } from '@app/platform';
import { afterResults, forceFrom } from '../core';
import type { SplitRuleProposalRow } from '../split-rule-proposal.row';
import { SplitRuleResolutionRow } from '../split-rule-resolution.row';
import { SplitRuleRow, type RuleResolution } from '../split-rule.row';
import { lockProposal, stepProposal } from '../step-proposal';

type Decided = EventOf<'motion.decided'>['payload'];

/** A member village has decided. With the last "yes" the version is adopted, with the first "no" it is rejected. */
@Injectable()
export class AdoptSplitRule {
  constructor(private readonly transactions: Transactions) {}

  async react(event: EventOf<'motion.decided'>): Promise<void> {
    if (event.payload.subject.kind !== 'split_rule') return;
    await this.transactions.once(AdoptSplitRule.name, event.id, async (tx) => {
      const proposal = await lockProposal(tx, event.payload.subject.id);
      invariant(proposal, 'a motion is about a version that was proposed');
      await record(tx, proposal, event.payload);
      if (proposal.status !== 'proposed') return;
      const results = await tx.rows.findBy(SplitRuleResolutionRow, { ruleId: proposal.id });
      const step = afterResults(proposal.villageIds, results);
      if (step === null) return;
      await stepProposal(tx, proposal, step, AdoptSplitRule.name);
      if (step === 'adopt') await adopt(tx, proposal, results);
    });
  }
}

/** A village's first word counts. A resolution about another text, or of a stranger, is none. */
async function record(tx: Tx, proposal: SplitRuleProposalRow, decided: Decided): Promise<void> {
  const { motionId, villageId, subject, result, decidedAt, resolution } = decided;
  invariant(subject.sha256 === proposal.sha256, 'the villages resolve the text that was proposed');
  invariant(proposal.villageIds.includes(villageId), 'only member villages resolve a version');
  const ruleId = proposal.id;
  if (await tx.rows.existsBy(SplitRuleResolutionRow, { ruleId, villageId })) return;
  const stored: RuleResolution = { villageId, ...resolution };
  await tx.rows.insert(SplitRuleResolutionRow, {
    ...{ ruleId, villageId, motionId, result, decidedAt },
    resolution: JSON.stringify(stored),
  });
}

async function adopt(
  tx: Tx,
  { id, allianceId, version, canonical, sha256, inForceFrom: proposed }: SplitRuleProposalRow,
  results: readonly SplitRuleResolutionRow[],
): Promise<void> {
  const decided: Instant[] = results.map((each) => each.decidedAt);
  const inForceFrom = forceFrom(proposed, decided, tx.now);
  const resolution = `[${results.map((each) => each.resolution).join(',')}]`;
  await tx.rows.insert(SplitRuleRow, { id, allianceId, version, canonical, sha256, inForceFrom, resolution });
  await tx.emit('split_rule.adopted', { ruleId: id, allianceId, inForceFrom });
}
