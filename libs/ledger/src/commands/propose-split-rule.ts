import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import {
  alliancesWith,
  cleanText,
  DAY_MS,
  dayOf,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  startOfDay,
  type Actor,
  type Day,
  type Instant,
} from '@app/platform';

import { isBackdated, NotARule, readRule, RULE_NOTICE_MIN_MS, ruleFaults, ruleText } from '../core';
import { sha256 } from '../digest';
import { SplitRuleProposalRow } from '../split-rule-proposal.row';
import { SplitRuleRow } from '../split-rule.row';

const TITLE_MAX = 80;
const RULE_TEXT_MAX = 20_000;

export interface ProposeSplitRuleInput {
  readonly allianceId: string;
  readonly title: string;
  /** the rule as JSON */
  readonly rule: string;
  /** the Shanghai day with which it begins */
  readonly inForceOn: Day;
  readonly requestId: string;
}

/** The secretary puts a version to the member villages: its text and hash are fixed from here on, and they vote on those. */
@Injectable()
export class ProposeSplitRule {
  constructor(private readonly transactions: Transactions) {}

  /** `villageIds`: the alliance's members at this moment, whom the books do not know. */
  async run(
    actor: Actor,
    input: ProposeSplitRuleInput,
    villageIds: readonly string[],
  ): Promise<SplitRuleProposalRow> {
    requirePermission(actor, 'split_rule.propose');
    const { allianceId, requestId } = input;
    if (!alliancesWith(actor, 'split_rule.propose').includes(allianceId)) throw new Refusal('not_found');
    const { title, canonical, inForceFrom } = checked(input, villageIds);
    return this.transactions.run(async (tx) => {
      const [earlier] = await tx.earlier(SplitRuleProposalRow, { proposedBy: actor.id, requestId }, input);
      if (earlier) return earlier;
      if (isBackdated(inForceFrom, tx.now)) throw new Refusal('backdated', { earliest: earliestDay(tx.now) });
      if (await tx.rows.existsBy(SplitRuleProposalRow, { allianceId, decidedAt: IsNull() }))
        throw new Refusal('proposal_open');
      const { version, parentId } = await nextVersion(tx, allianceId);
      const proposal = tx.rows.create(SplitRuleProposalRow, {
        ...{ id: newId(), allianceId, version, parentId, title, canonical, inForceFrom, requestId },
        ...{ sha256: sha256(canonical), villageIds: [...villageIds], status: 'proposed' },
        ...{ proposedBy: actor.id, proposedAt: tx.now, requestHash: requestHash(input), decidedAt: null },
      });
      await tx.rows.insert(SplitRuleProposalRow, proposal);
      await tx.step('split_rule', proposal.id, 'propose', null, 'proposed', actor.id, { requestId });
      await tx.emit('split_rule.proposed', {
        ...{ ruleId: proposal.id, allianceId, title, sha256: proposal.sha256, inForceFrom },
        villageIds: [...villageIds],
      });
      return proposal;
    });
  }
}

function checked(input: ProposeSplitRuleInput, villageIds: readonly string[]) {
  const title = cleanText(input.title);
  refuseTroubles({
    ...(title === '' && { title: 'missing' }),
    ...(title.length > TITLE_MAX && { title: 'too_long' }),
    ...(input.rule.length > RULE_TEXT_MAX && { rule: 'too_long' }),
    ...(villageIds.length === 0 && { allianceId: 'missing' }),
  });
  const rule = readOrRefuse(input.rule);
  const faults = ruleFaults(rule, villageIds);
  if (faults.length > 0)
    throw new Refusal('rule_faulty', { count: faults.length, faults: faults.map((fault) => fault.code) });
  return { title, canonical: ruleText(rule), inForceFrom: startOrRefuse(input.inForceOn) };
}

function readOrRefuse(text: string) {
  try {
    return readRule(text);
  } catch (error) {
    if (error instanceof NotARule)
      throw new Refusal('bad_input', { fields: ['rule'], rule: 'unknown', detail: error.message });
    throw error;
  }
}

function startOrRefuse(day: Day): Instant {
  try {
    return startOfDay(day);
  } catch {
    throw new Refusal('bad_input', { fields: ['inForceOn'], inForceOn: 'unknown' });
  }
}

/** The first whole day that is far enough ahead. */
function earliestDay(now: Instant): Day {
  const soonest = now + RULE_NOTICE_MIN_MS;
  const day = dayOf(soonest);
  return startOfDay(day) >= soonest ? day : dayOf(soonest + DAY_MS);
}

/** One above all that were ever proposed or adopted, and the version that it would take the place of. */
async function nextVersion(
  tx: Tx,
  allianceId: string,
): Promise<{ version: number; parentId: string | null }> {
  const newest = { where: { allianceId }, order: { version: 'DESC' } } as const;
  const [adopted, proposed] = [
    await tx.rows.findOne(SplitRuleRow, newest),
    await tx.rows.findOne(SplitRuleProposalRow, newest),
  ];
  const version = 1 + Math.max(adopted?.version ?? 0, proposed?.version ?? 0);
  return { version, parentId: adopted?.id ?? null };
}
