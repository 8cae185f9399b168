import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Clock, type Instant } from '@app/platform';
import { readRule, type ProposalStatus, type SplitRule } from './core';
import { recomputeOrders, type Recomputed } from './replay';
import {
  simulateRule,
  type SimulatedRules,
  type SimulatedSpan,
  type SimulationReport,
} from './simulate-rule';
import { SplitRuleProposalRow } from './split-rule-proposal.row';
import { SplitRuleResolutionRow } from './split-rule-resolution.row';
import { resolutionsOf, SplitRuleRow, type RuleResolution } from './split-rule.row';

/** At most so many versions of an alliance are shown. */
const VERSIONS_MAX = 100;

/** What a village has resolved about a version, or not yet. */
export interface VillageResolved {
  readonly villageId: string;
  readonly result: 'carried' | 'rejected' | null;
  readonly motionId: string | null;
  readonly decidedAt: Instant | null;
  readonly resolution: RuleResolution | null;
}

/** One version as people see it, proposed or adopted. */
export interface RuleVersion {
  readonly id: string;
  readonly allianceId: string;
  readonly version: number;
  readonly title: string;
  /** adopted ones wait for their day, are in force or were superseded */
  readonly state: ProposalStatus | 'in_force' | 'superseded';
  readonly parentId: string | null;
  readonly canonical: string;
  readonly sha256: string;
  readonly rule: SplitRule;
  readonly inForceFrom: Instant;
  readonly proposedBy: string | null;
  readonly proposedAt: Instant | null;
  readonly villages: readonly VillageResolved[];
}

@Injectable()
export class SplitRuleQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** All versions of an alliance, the newest first. */
  async versionsOf(allianceId: string): Promise<RuleVersion[]> {
    const rows = this.database.manager;
    const newest = { where: { allianceId }, order: { version: 'DESC' }, take: VERSIONS_MAX } as const;
    const [adopted, proposals] = await Promise.all([
      rows.find(SplitRuleRow, newest),
      rows.find(SplitRuleProposalRow, newest),
    ]);
    const results = await rows.findBy(SplitRuleResolutionRow, { ruleId: In(proposals.map(({ id }) => id)) });
    const now = this.clock.now();
    const inForce = adopted.find((row) => row.inForceFrom <= now)?.version ?? 0;
    const byId = new Map(proposals.map((row) => [row.id, row]));
    const own = new Set(adopted.map((row) => row.id));
    return [
      ...adopted.map((row) => adoptedVersion(row, byId.get(row.id), results, inForce)),
      ...proposals.filter((row) => !own.has(row.id)).map((row) => proposedVersion(row, results)),
    ].sort((a, b) => b.version - a.version);
  }

  /** What past orders would have left the parties under another rule. */
  simulate(allianceId: string, span: SimulatedSpan, rules: SimulatedRules): Promise<SimulationReport> {
    return simulateRule(this.database.manager, allianceId, span, rules, this.clock.now());
  }

  /** The split of one order cut again from what was stored; null when there is none. */
  async recompute(orderId: string): Promise<Recomputed | null> {
    const [found] = await recomputeOrders(this.database.manager, [orderId]);
    return found ?? null;
  }
}

function adoptedVersion(
  row: SplitRuleRow,
  proposal: SplitRuleProposalRow | undefined,
  results: readonly SplitRuleResolutionRow[],
  inForce: number,
): RuleVersion {
  const { id, allianceId, version, canonical, sha256, inForceFrom } = row;
  const own = { inForceFrom, state: stateOf(version, inForce) };
  // What was proposed, with the day on which it really begins.
  if (proposal) return { ...proposedVersion(proposal, results), ...own };
  return {
    ...{ id, allianceId, version, canonical, sha256, ...own },
    ...{ title: '', parentId: null, proposedBy: null, proposedAt: null },
    rule: readRule(canonical),
    villages: resolutionsOf(row).map(carried),
  };
}

function stateOf(version: number, inForce: number): RuleVersion['state'] {
  if (version === inForce) return 'in_force';
  return version < inForce ? 'superseded' : 'adopted';
}

function proposedVersion(
  proposal: SplitRuleProposalRow,
  results: readonly SplitRuleResolutionRow[],
): RuleVersion {
  const { id, allianceId, version, title, parentId, canonical, sha256, inForceFrom } = proposal;
  const { status: state, proposedBy, proposedAt } = proposal;
  return {
    ...{ id, allianceId, version, title, parentId, canonical, sha256, inForceFrom, state },
    ...{ proposedBy, proposedAt, rule: readRule(canonical), villages: villagesOf(proposal, results) },
  };
}

function villagesOf(
  { id, villageIds }: SplitRuleProposalRow,
  results: readonly SplitRuleResolutionRow[],
): VillageResolved[] {
  return villageIds.map((villageId) => {
    const found = results.find((each) => each.ruleId === id && each.villageId === villageId);
    if (!found) return { villageId, result: null, motionId: null, decidedAt: null, resolution: null };
    const { result, motionId, decidedAt, resolution } = found;
    return { villageId, result, motionId, decidedAt, resolution: JSON.parse(resolution) as RuleResolution };
  });
}

/** The first versions were resolved before motions had a table of their own. */
function carried(resolution: RuleResolution): VillageResolved {
  return { villageId: resolution.villageId, result: 'carried', motionId: null, decidedAt: null, resolution };
}
