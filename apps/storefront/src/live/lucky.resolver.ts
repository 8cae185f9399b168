import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  EnterLuckyBag,
  HandOverPrize,
  NoteWording,
  OpenLuckyBag,
  resultOf,
  RoomToolsQueries,
} from '@app/live-room';
import { alliancesWith, maskName, type Actor } from '@app/platform';
import { AllianceLoader } from '../alliance/alliance.loader';
import { CurrentActor, type GraphContext } from '../context';
import type { LuckyResult, LuckyWinner, MutationOpenLuckyBagArgs } from '../generated/schema';
import { LiveLoader } from './live.loader';
import { DropsLoader } from './drops.loader';
import { toBagView, toLuckyInput, type BagView } from './drops.view';
import { wordingNoted } from './wording-noted';

@Resolver()
export class LuckyResolver {
  constructor(
    private readonly opening: OpenLuckyBag,
    private readonly handingOver: HandOverPrize,
    private readonly noting: NoteWording,
  ) {}

  @Mutation()
  async openLuckyBag(@CurrentActor() actor: Actor, @Args() { input }: MutationOpenLuckyBagArgs) {
    const { sessionId, prize, taskText } = input;
    const tried = { sessionId, personId: actor.id, text: [prize, taskText].filter(Boolean).join(' ') };
    const open = () => this.opening.run(actor, toLuckyInput(input));
    return toBagView(await wordingNoted(this.noting, tried, open));
  }

  @Mutation()
  async handOverPrize(
    @CurrentActor() actor: Actor,
    @Args('bagId') bagId: string,
    @Args('place') place: number,
  ) {
    return toBagView(await this.handingOver.run(actor, bagId, place));
  }
}

@Resolver('LiveSession')
export class SessionLuckyResolver {
  constructor(
    private readonly tools: RoomToolsQueries,
    private readonly entering: EnterLuckyBag,
    private readonly alliances: AllianceLoader,
  ) {}

  @Mutation()
  async enterLuckyBag(@Args('bagId') bagId: string, @Context() context: GraphContext) {
    const { actor } = context;
    const person = actor.id === '' ? undefined : await this.alliances.person(context, actor.id);
    await this.entering.run({ ...actor, mask: maskName(person?.displayName ?? '') }, bagId);
    return this.luckyBag(bagId);
  }

  @Query()
  async luckyBag(@Args('id') id: string): Promise<BagView | null> {
    const bag = await this.tools.bagById(id);
    return bag && toBagView(bag);
  }

  @ResolveField()
  async luckyBags(@Parent() { id }: { id: string }): Promise<BagView[]> {
    return (await this.tools.bagsOf(id)).map(toBagView);
  }
}

@Resolver('LuckyBag')
export class LuckyFieldsResolver {
  constructor(
    private readonly loader: DropsLoader,
    private readonly sessions: LiveLoader,
  ) {}

  @ResolveField()
  async myNumber(@Parent() { id }: BagView, @Context() context: GraphContext): Promise<number | null> {
    return (await this.myEntry(context, id))?.number ?? null;
  }

  @ResolveField()
  async haveWon(@Parent() { id, row }: BagView, @Context() context: GraphContext): Promise<boolean | null> {
    if (row.drawnAt === null) return null;
    const entry = await this.myEntry(context, id);
    return entry ? entry.place !== null : null;
  }

  @ResolveField()
  async result(
    @Parent() { id, row }: BagView,
    @Context() context: GraphContext,
  ): Promise<LuckyResult | null> {
    if (row.drawnAt === null) return null;
    const winners = await this.loader.winners(context, id);
    const result = resultOf(
      row,
      winners.map((winner) => winner.mask),
    );
    return result && { ...result, drawnAt: row.drawnAt };
  }

  /** Who won what is for those who hand it over; all others know winners by their masks alone. */
  @ResolveField()
  async winners(@Parent() bag: BagView, @Context() context: GraphContext): Promise<LuckyWinner[]> {
    const session = await this.sessions.session(context, bag.sessionId);
    const isStaff = session && alliancesWith(context.actor, 'session.read').includes(session.allianceId);
    if (!isStaff) return [];
    const winners = await this.loader.winners(context, bag.id);
    return winners.map(({ place, number, mask, givenAt }) => ({ place: place ?? 0, number, mask, givenAt }));
  }

  private async myEntry(context: GraphContext, bagId: string) {
    return context.actor.id === '' ? undefined : this.loader.myEntry(context, bagId);
  }
}
