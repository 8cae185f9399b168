import { Injectable } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import {
  MatchLines,
  OwnBreak,
  providerOf,
  ReconQueries,
  requireReconCode,
  ResolveBreak,
  UnmatchLines,
} from '@app/ledger';
import { AskStatements, type ProviderName } from '@app/payments';
import { alliancesWith, Refusal, requirePermission, type Actor, type Permission } from '@app/platform';
import { words, type Locale } from '@app/words';
import type { GraphContext } from '../context';
import type {
  MutationFetchStatementArgs,
  MutationMatchLinesArgs,
  MutationOwnBreakArgs,
  MutationResolveBreakArgs,
  MutationUnmatchLinesArgs,
  QueryReconAccountsArgs,
  QueryReconciliationArgs,
  QueryReconOwnersArgs,
} from '../generated/schema';
import { PartyNamer } from './party-names';
import { toReconAccountView, toReconciliationView } from './recon.view';

/** Who may be given a break to answer for. */
const OWNERS = ['accountant', 'alliance_secretary', 'first_secretary'] as const;

/** The alliance of the address, if the person may do that there. */
@Injectable()
export class ReconPlace {
  constructor(private readonly alliances: AllianceQueries) {}

  async of(actor: Actor, permission: Permission, slug: string): Promise<string> {
    requirePermission(actor, permission);
    const alliance = await this.alliances.allianceBySlug(slug);
    if (!alliance || !alliancesWith(actor, permission).includes(alliance.id)) throw new Refusal('not_found');
    return alliance.id;
  }

  async owners(allianceId: string): Promise<string[]> {
    const holders = await this.alliances.holdersOf(allianceId, OWNERS);
    return [...new Set(holders.map((term) => term.personId))];
  }
}

@Resolver()
export class ReconResolver {
  constructor(
    private readonly place: ReconPlace,
    private readonly recon: ReconQueries,
    private readonly namer: PartyNamer,
  ) {}

  @Query()
  async reconAccounts(@Args() { allianceSlug }: QueryReconAccountsArgs, @Context() context: GraphContext) {
    const allianceId = await this.place.of(context.actor, 'ledger.read', allianceSlug);
    const say = await words(context.locale as Locale, ['books']);
    return (await this.recon.accounts(allianceId)).map((account) => toReconAccountView(account, say));
  }

  @Query()
  async reconciliation(
    @Args() { allianceSlug, accountCode, month }: QueryReconciliationArgs,
    @Context() { actor }: GraphContext,
  ) {
    const allianceId = await this.place.of(actor, 'ledger.read', allianceSlug);
    requireReconCode(accountCode);
    const found = await this.recon.month(allianceId, accountCode, month);
    const people = [
      ...found.outcome.breaks.map(({ answer }) => answer?.ownerId ?? null),
      ...found.matched.map(({ match }) => match.matchedBy),
    ];
    return toReconciliationView(found, await this.namer.personNames(people));
  }

  @Query()
  async reconOwners(@Args() { allianceSlug }: QueryReconOwnersArgs, @Context() { actor }: GraphContext) {
    const allianceId = await this.place.of(actor, 'recon.work', allianceSlug);
    const names = await this.namer.personNames(await this.place.owners(allianceId));
    return [...names].map(([id, name]) => ({ id, name }));
  }
}

@Resolver()
export class MatchingResolver {
  constructor(
    private readonly place: ReconPlace,
    private readonly matching: MatchLines,
    private readonly unmatching: UnmatchLines,
    private readonly asking: AskStatements,
  ) {}

  @Mutation()
  async matchLines(@Args() { input }: MutationMatchLinesArgs, @Context() { actor }: GraphContext) {
    const { allianceSlug, groups = null, note = null, ...request } = input;
    const allianceId = await this.place.of(actor, 'recon.work', allianceSlug);
    return (await this.matching.run(actor, { ...request, allianceId, groups, note })).matched;
  }

  @Mutation()
  async unmatchLines(@Args() { input }: MutationUnmatchLinesArgs, @Context() { actor }: GraphContext) {
    const { allianceSlug, ...request } = input;
    const allianceId = await this.place.of(actor, 'recon.work', allianceSlug);
    await this.unmatching.run(actor, { ...request, allianceId });
    return true;
  }

  @Mutation()
  async fetchStatement(
    @Args() { allianceSlug, accountCode, day }: MutationFetchStatementArgs,
    @Context() { actor }: GraphContext,
  ) {
    await this.place.of(actor, 'recon.work', allianceSlug);
    const provider = providerOf(accountCode);
    if (provider === null) throw new Refusal('not_found');
    await this.asking.askAgain(provider as ProviderName, day);
    return true;
  }
}

@Resolver()
export class BreaksResolver {
  constructor(
    private readonly place: ReconPlace,
    private readonly owning: OwnBreak,
    private readonly resolving: ResolveBreak,
  ) {}

  @Mutation()
  async ownBreak(@Args() { input }: MutationOwnBreakArgs, @Context() { actor }: GraphContext) {
    const { allianceSlug, dueOn = null, ...request } = input;
    const allianceId = await this.place.of(actor, 'recon.work', allianceSlug);
    const owners = await this.place.owners(allianceId);
    if (!owners.includes(request.ownerId)) throw new Refusal('not_found', { thing: 'person' });
    await this.owning.run(actor, { ...request, allianceId, dueOn });
    return true;
  }

  @Mutation()
  async resolveBreak(@Args() { input }: MutationResolveBreakArgs, @Context() { actor }: GraphContext) {
    const { allianceSlug, ...request } = input;
    const allianceId = await this.place.of(actor, 'recon.work', allianceSlug);
    await this.resolving.run(actor, { ...request, allianceId });
    return true;
  }
}
