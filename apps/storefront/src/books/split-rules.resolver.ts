import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import {
  LedgerQueries,
  NotARule,
  ProposeSplitRule,
  readRule,
  ruleFaults,
  SIMULATED_DAYS_MAX,
  SIMULATED_PERIODS_MAX,
  SplitRuleQueries,
  WithdrawSplitRule,
  type RuleVersion,
  type SimulatedSpan,
  type SplitRule,
} from '@app/ledger';
import { invariant, Refusal, requirePermission, type Actor } from '@app/platform';
import type { GraphContext } from '../context';
import type {
  MutationProposeSplitRuleArgs,
  MutationWithdrawSplitRuleArgs,
  QuerySimulateSplitRuleArgs,
} from '../generated/schema';
import { readsBooks } from './books.loader';
import { PartyNamer, partyOf } from './party-names';
import { toRuleView, toSimulationView } from './split-rules.view';

const DAYS = 30;
const RULE_TEXT_MAX = 20_000;

/** Versions of the rule, with the names of who proposed and of the villages that resolved. */
@Resolver()
export class SplitRulesResolver {
  constructor(
    private readonly rules: SplitRuleQueries,
    private readonly alliances: AllianceQueries,
    private readonly namer: PartyNamer,
  ) {}

  @Query()
  async splitRules(@Args('allianceSlug') slug: string, @Context() { actor }: GraphContext) {
    const alliance = await this.alliances.allianceBySlug(slug);
    return alliance ? this.views(await this.rules.versionsOf(alliance.id), actor) : [];
  }

  async viewOf(allianceId: string, id: string, actor: Actor) {
    const version = (await this.rules.versionsOf(allianceId)).find((each) => each.id === id);
    invariant(version, 'a version that was proposed is there');
    const [view] = await this.views([version], actor);
    return view;
  }

  private async views(versions: readonly RuleVersion[], actor: Actor) {
    const villageIds = versions.flatMap((version) => version.villages.map((each) => each.villageId));
    const [villages, people] = await Promise.all([
      this.alliances.villagesByIds([...new Set(villageIds)]),
      this.namer.personNames(versions.map((version) => version.proposedBy)),
    ]);
    const names = new Map([...villages.map((row) => [row.id, row.name] as const), ...people]);
    return versions.map((version) => toRuleView(version, names, actor));
  }
}

/** What past orders say about a rule, and whether a stored split still comes out the same. For those who read the books. */
@Resolver()
export class SplitCheckResolver {
  constructor(
    private readonly rules: SplitRuleQueries,
    private readonly ledger: LedgerQueries,
    private readonly alliances: AllianceQueries,
    private readonly namer: PartyNamer,
  ) {}

  @Query()
  async simulateSplitRule(@Args() { input }: QuerySimulateSplitRuleArgs, @Context() context: GraphContext) {
    requirePermission(context.actor, 'ledger.read');
    const alliance = await this.alliances.allianceBySlug(input.allianceSlug);
    if (!alliance || !readsBooks(context.actor, alliance.id)) throw new Refusal('not_found');
    const after = ruleOrRefuse(input.rule);
    const before = input.against === null || input.against === undefined ? null : ruleOrRefuse(input.against);
    const report = await this.rules.simulate(alliance.id, spanOf(input), { before, after });
    const parties = [...report.parties.keys()].map((key) => partyOf(alliance.id, key));
    const names = await this.namer.namesOf(parties, context.locale, false);
    return toSimulationView(report, alliance.id, names);
  }

  @Query()
  async recomputeSplit(@Args('orderNumber') orderNumber: string, @Context() { actor }: GraphContext) {
    requirePermission(actor, 'ledger.read');
    const split = await this.ledger.splitOf(orderNumber);
    if (!split || !readsBooks(actor, split.position.allianceId)) return null;
    const found = await this.rules.recompute(split.position.orderId);
    if (!found) return null;
    const { hasEvent, differences } = found;
    return { hasEvent, isEqual: differences.length === 0, differences };
  }
}

@Resolver()
export class ProposingResolver {
  constructor(
    private readonly proposing: ProposeSplitRule,
    private readonly withdrawing: WithdrawSplitRule,
    private readonly alliances: AllianceQueries,
    private readonly versions: SplitRulesResolver,
  ) {}

  @Mutation()
  async proposeSplitRule(
    @Args() { input }: MutationProposeSplitRuleArgs,
    @Context() { actor }: GraphContext,
  ) {
    requirePermission(actor, 'split_rule.propose');
    const { allianceSlug, title, rule, inForceOn, requestId } = input;
    const alliance = await this.alliances.allianceBySlug(allianceSlug);
    if (!alliance) throw new Refusal('not_found');
    const villages = await this.alliances.villagesOf(alliance.id);
    const { id, allianceId } = await this.proposing.run(
      actor,
      { allianceId: alliance.id, title, rule, inForceOn, requestId },
      villages.map((village) => village.id),
    );
    return this.versions.viewOf(allianceId, id, actor);
  }

  @Mutation()
  async withdrawSplitRule(@Args() args: MutationWithdrawSplitRuleArgs, @Context() { actor }: GraphContext) {
    const { id, allianceId } = await this.withdrawing.run(actor, args);
    return this.versions.viewOf(allianceId, id, actor);
  }
}

function ruleOrRefuse(text: string): SplitRule {
  if (text.length > RULE_TEXT_MAX) throw new Refusal('bad_input', { fields: ['rule'], rule: 'too_long' });
  const rule = read(text);
  const faults = ruleFaults(rule);
  if (faults.length > 0)
    throw new Refusal('rule_faulty', { count: faults.length, faults: faults.map((fault) => fault.code) });
  return rule;
}

function read(text: string): SplitRule {
  try {
    return readRule(text);
  } catch (error) {
    if (error instanceof NotARule)
      throw new Refusal('bad_input', { fields: ['rule'], rule: 'unknown', detail: error.message });
    throw error;
  }
}

interface Span {
  readonly days?: number | null | undefined;
  readonly periods?: number | null | undefined;
}

function spanOf({ days, periods }: Span): SimulatedSpan {
  if (typeof periods === 'number') return { kind: 'periods', count: within(periods, SIMULATED_PERIODS_MAX) };
  return { kind: 'days', count: within(days ?? DAYS, SIMULATED_DAYS_MAX) };
}

function within(count: number, most: number): number {
  return Math.min(Math.max(count, 1), most);
}
