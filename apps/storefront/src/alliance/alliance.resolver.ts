import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AllianceQueries, HandOverTrio } from '@app/alliance';
import type { Actor } from '@app/platform';
import { CurrentActor, type GraphContext } from '../context';
import type { MutationHandOverTrioArgs } from '../generated/schema';
import { AllianceLoader } from './alliance.loader';
import { toAllianceView, toBrandView, type AllianceView } from './alliance.view';
import { StubFields, type Whole } from './stub-fields';

@StubFields<AllianceView>('slug', 'name', 'townName', 'formKind', 'blurb')
@Resolver('Alliance')
export class AllianceResolver implements Whole<AllianceView> {
  constructor(
    private readonly alliances: AllianceQueries,
    private readonly loader: AllianceLoader,
    private readonly handingOver: HandOverTrio,
  ) {}

  whole({ id }: AllianceView, context: GraphContext): Promise<AllianceView | undefined> {
    return this.loader.alliance(context, id);
  }

  @Query('alliances')
  async all(): Promise<AllianceView[]> {
    return (await this.alliances.all()).map(toAllianceView);
  }

  @Query('alliance')
  async bySlug(@Args('slug') slug: string): Promise<AllianceView | null> {
    const row = await this.alliances.allianceBySlug(slug);
    return row && toAllianceView(row);
  }

  @Mutation()
  async handOverTrio(@CurrentActor() actor: Actor, @Args() input: MutationHandOverTrioArgs) {
    const { allianceId } = await this.handingOver.run(actor, { ...input });
    return { id: allianceId };
  }

  @ResolveField()
  async brand(@Parent() { id }: AllianceView, @Context() context: GraphContext) {
    const row = await this.loader.brandOf(context, id);
    return row && toBrandView(row);
  }

  @ResolveField()
  async streamer(@Parent() { id }: AllianceView, @Context() context: GraphContext) {
    const trio = await this.loader.trioOf(context, id);
    return trio ? this.loader.streamer(context, trio.streamerId) : null;
  }

  @ResolveField()
  villages(@Parent() { id }: AllianceView, @Context() context: GraphContext) {
    return this.loader.villagesOf(context, id);
  }
}
