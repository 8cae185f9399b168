import type { StepNote, Tx } from '@app/outbox';
import { afterProposalStep, type ProposalStep } from './core';
import { SplitRuleProposalRow } from './split-rule-proposal.row';

/** The proposal, locked: its villages' results and its withdrawal come one after the other. */
export function lockProposal(tx: Tx, id: string): Promise<SplitRuleProposalRow | null> {
  return tx.rows.findOne(SplitRuleProposalRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Moves a proposal by a step of the one table and leaves the dated record. */
export async function stepProposal(
  tx: Tx,
  proposal: SplitRuleProposalRow,
  step: ProposalStep,
  by: string,
  note: StepNote = {},
): Promise<SplitRuleProposalRow> {
  const from = proposal.status;
  const change = { status: afterProposalStep(from, step), decidedAt: tx.now };
  await tx.rows.update(SplitRuleProposalRow, proposal.id, change);
  await tx.step('split_rule', proposal.id, step, from, change.status, by, note);
  return Object.assign(proposal, change);
}
