import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DelistItem, ListItem, ReorderItems, UpdateItem } from '@app/live-room';
import { invariant, type Actor } from '@app/platform';
import { lowCompare, type PriceFacts } from '@app/promotions';
import { CurrentActor, type GraphContext } from '../context';
import type {
  ComparePrice,
  MutationDelistItemArgs,
  MutationListItemArgs,
  MutationReorderItemsArgs,
  MutationUpdateItemArgs,
} from '../generated/schema';
import { LiveLoader } from './live.loader';
import { toItemView, toSessionView, type ItemView, type SessionView } from './live.view';
import { ToolsLoader } from './tools.loader';

/** Those who run or moderate a show arrange its shelf. */
@Resolver()
export class ShelfResolver {
  constructor(
    private readonly listing: ListItem,
    private readonly updating: UpdateItem,
    private readonly delisting: DelistItem,
    private readonly reordering: ReorderItems,
  ) {}

  @Mutation()
  async listItem(@CurrentActor() actor: Actor, @Args() { input }: MutationListItemArgs): Promise<ItemView> {
    return toItemView(await this.listing.run(actor, input));
  }

  @Mutation()
  async updateItem(
    @CurrentActor() actor: Actor,
    @Args() { input }: MutationUpdateItemArgs,
  ): Promise<ItemView> {
    return toItemView(await this.updating.run(actor, input));
  }

  @Mutation()
  async delistItem(@CurrentActor() actor: Actor, @Args() input: MutationDelistItemArgs): Promise<ItemView> {
    return toItemView(await this.delisting.run(actor, input));
  }

  @Mutation()
  async reorderItems(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, itemIds }: MutationReorderItemsArgs,
  ): Promise<SessionView> {
    return toSessionView(await this.reordering.run(actor, sessionId, itemIds));
  }
}

/** What a console wants to know of a good beside the good itself. */
@Resolver('SessionItem')
export class ShelfItemResolver {
  constructor(
    private readonly loader: LiveLoader,
    private readonly tools: ToolsLoader,
  ) {}

  @ResolveField()
  async explainCount(@Parent() { id }: ItemView, @Context() context: GraphContext): Promise<number> {
    return (await this.tools.explained(context, id))?.count ?? 0;
  }

  @ResolveField()
  async explainMs(@Parent() { id }: ItemView, @Context() context: GraphContext): Promise<number> {
    return (await this.tools.explained(context, id))?.ms ?? 0;
  }

  @ResolveField()
  async listPriceFen(@Parent() { id }: ItemView, @Context() context: GraphContext): Promise<bigint> {
    return (await this.prices(context, id)).listFen;
  }

  @ResolveField()
  async lowestDeal(@Parent() { id }: ItemView, @Context() context: GraphContext): Promise<ComparePrice> {
    return lowCompare(await this.prices(context, id));
  }

  private async prices(context: GraphContext, itemId: string): Promise<PriceFacts> {
    const item = await this.loader.item(context, itemId);
    const facts = item && (await this.tools.priceFacts(context, item.skuId));
    invariant(facts, `item ${itemId} has a SKU`);
    return facts;
  }
}
