import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CloseFlash, ReserveFlash, ScheduleFlash } from '@app/live-room';
import { invariant, type Actor } from '@app/platform';
import { FLASH_TEMPLATES, FlashQueries, type FlashTemplate } from '@app/promotions';
import { CurrentActor, type GraphContext } from '../context';
import type { MutationReserveFlashArgs, MutationScheduleFlashArgs } from '../generated/schema';
import type { SessionView } from './live.view';
import { ToolsLoader } from './tools.loader';
import { toDealView, toFlashClaimView, type DealView, type FlashClaimView } from './tools.view';

/** Flash deals: planned and ended by those who run the show, taken by whoever is signed in. */
@Resolver()
export class FlashResolver {
  constructor(
    private readonly scheduling: ScheduleFlash,
    private readonly closing: CloseFlash,
    private readonly reserving: ReserveFlash,
  ) {}

  @Query()
  flashTemplates(): readonly FlashTemplate[] {
    return FLASH_TEMPLATES;
  }

  @Mutation()
  async scheduleFlash(
    @CurrentActor() actor: Actor,
    @Args() { input }: MutationScheduleFlashArgs,
  ): Promise<DealView> {
    return toDealView(await this.scheduling.run(actor, input));
  }

  @Mutation()
  async closeFlash(@CurrentActor() actor: Actor, @Args('dealId') dealId: string): Promise<DealView> {
    return toDealView(await this.closing.run(actor, dealId));
  }

  @Mutation()
  async reserveFlash(
    @CurrentActor() buyer: Actor,
    @Args() wish: MutationReserveFlashArgs,
  ): Promise<FlashClaimView> {
    const { dealId, quantity, requestId } = wish;
    return toFlashClaimView(await this.reserving.run(buyer, { dealId, quantity, requestId }));
  }
}

@Resolver('LiveSession')
export class RoomFlashResolver {
  constructor(private readonly flash: FlashQueries) {}

  @ResolveField()
  async flashDeals(@Parent() { id }: SessionView): Promise<DealView[]> {
    return (await this.flash.dealsOf(id)).map(toDealView);
  }

  @ResolveField()
  async myFlashClaims(
    @Parent() { id }: SessionView,
    @CurrentActor() buyer: Actor,
  ): Promise<FlashClaimView[]> {
    return buyer.id === '' ? [] : (await this.flash.heldBy(buyer.id, id)).map(toFlashClaimView);
  }
}

@Resolver('FlashDeal')
export class FlashDealResolver {
  @ResolveField()
  item(@Parent() { itemId }: DealView): { id: string } {
    return { id: itemId };
  }
}

@Resolver('FlashClaim')
export class FlashClaimResolver {
  constructor(private readonly tools: ToolsLoader) {}

  @ResolveField()
  async deal(@Parent() { dealId }: FlashClaimView, @Context() context: GraphContext): Promise<DealView> {
    const deal = await this.tools.deal(context, dealId);
    invariant(deal, `deal ${dealId} is there`);
    return toDealView(deal);
  }
}
