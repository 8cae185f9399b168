import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import { DeclareRelation, GovernanceQueries, SetVillageRules, type VillageRulesRow } from '@app/governance';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';
import { AllianceLoader } from '../alliance/alliance.loader';
import { CurrentActor, type GraphContext } from '../context';
import type { MutationDeclareKinArgs, MutationSetVillageRulesArgs } from '../generated/schema';
import { toVillageRulesView, type VillageRulesView } from './governance.view';

@Resolver()
export class VillageRulesResolver {
  constructor(
    private readonly motions: GovernanceQueries,
    private readonly alliances: AllianceQueries,
    private readonly names: AllianceLoader,
    private readonly setting: SetVillageRules,
  ) {}

  @Query()
  async villageRules(
    @Args('allianceSlug') slug: string,
    @Context() context: GraphContext,
  ): Promise<VillageRulesView[]> {
    requirePermission(context.actor, 'motion.read');
    const alliance = await this.alliances.allianceBySlug(slug);
    if (!alliance || !alliancesWith(context.actor, 'motion.read').includes(alliance.id))
      throw new Refusal('not_found', { thing: 'alliance' });
    const villages = await this.alliances.villagesOf(alliance.id);
    const rows = await this.motions.rulesOf(villages.map(({ id }) => id));
    const ordered = villages.flatMap(({ id }) => rows.find((row) => row.villageId === id) ?? []);
    return Promise.all(ordered.map((row) => this.view(context, row)));
  }

  @Mutation()
  async setVillageRules(
    @Args() { input }: MutationSetVillageRulesArgs,
    @Context() context: GraphContext,
  ): Promise<VillageRulesView> {
    return this.view(context, await this.setting.run(context.actor, input));
  }

  private async view(context: GraphContext, row: VillageRulesRow): Promise<VillageRulesView> {
    const person = await this.names.person(context, row.setBy);
    return toVillageRulesView(row, person?.displayName ?? '');
  }
}

@Resolver()
export class KinResolver {
  constructor(private readonly declaring: DeclareRelation) {}

  @Mutation()
  async declareKin(
    @CurrentActor() actor: Actor,
    @Args() { input }: MutationDeclareKinArgs,
  ): Promise<boolean> {
    await this.declaring.run(actor, input);
    return true;
  }
}
