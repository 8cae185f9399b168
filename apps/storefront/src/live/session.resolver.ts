import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LiveRoomQueries, type LiveSessionRow } from '@app/live-room';
import { alliancesWith, invariant } from '@app/platform';
import { AllianceLoader } from '../alliance/alliance.loader';
import { StubFields, type Whole } from '../alliance/stub-fields';
import type { GraphContext } from '../context';
import type { Seller, SessionItem } from '../generated/schema';
import { LiveLoader } from './live.loader';
import {
  toConsoleOrder,
  toItemView,
  toSeller,
  toSessionView,
  type ConsoleView,
  type ItemView,
  type SessionView,
} from './live.view';

@StubFields<SessionView>(
  'status',
  'title',
  'cover',
  'coverText',
  'scheduledAt',
  'startedAt',
  'endedAt',
  'orderCount',
)
@Resolver('LiveSession')
export class SessionResolver implements Whole<SessionView> {
  constructor(
    private readonly loader: LiveLoader,
    private readonly room: LiveRoomQueries,
    private readonly alliances: AllianceLoader,
  ) {}

  async whole({ id }: SessionView, context: GraphContext): Promise<SessionView> {
    return toSessionView(await this.row(context, id));
  }

  @ResolveField()
  async alliance(@Parent() { id }: SessionView, @Context() context: GraphContext) {
    return { id: (await this.row(context, id)).allianceId };
  }

  @ResolveField()
  async streamer(@Parent() { id }: SessionView, @Context() context: GraphContext) {
    return { personId: (await this.row(context, id)).streamerId };
  }

  @ResolveField()
  async items(@Parent() { id }: SessionView, @Context() context: GraphContext): Promise<ItemView[]> {
    return (await this.loader.itemsOf(context, id)).map(toItemView);
  }

  @ResolveField()
  async pinnedItem(@Parent() { id }: SessionView, @Context() context: GraphContext) {
    const pin = await this.loader.openPin(context, id);
    return pin ? { id: pin.itemId } : null;
  }

  @ResolveField()
  viewers(@Parent() { id }: SessionView, @Context() context: GraphContext): Promise<number> {
    return this.loader.viewers(context, id);
  }

  @ResolveField()
  async seller(@Parent() { id }: SessionView, @Context() context: GraphContext): Promise<Seller> {
    const { allianceId } = await this.row(context, id);
    const seller = await this.loader.seller(context, allianceId);
    if (seller) return toSeller(seller);
    const alliance = await this.alliances.alliance(context, allianceId);
    const none = { contact: '', licence: '', isSelfProduced: false };
    return { name: alliance?.name ?? '', address: alliance?.townName ?? '', ...none };
  }

  @ResolveField()
  async console(
    @Parent() { id }: SessionView,
    @Context() context: GraphContext,
  ): Promise<ConsoleView | null> {
    const row = await this.row(context, id);
    if (!alliancesWith(context.actor, 'session.read').includes(row.allianceId)) return null;
    const [orders, minutes, pins, from] = await Promise.all([
      this.room.consoleOrders(id),
      this.room.minutes(id),
      this.room.pins(id),
      this.room.sources(id),
    ]);
    const { orderCount, quantity, salesFen, viewersPeak } = row;
    return {
      ...{ sessionId: id, allianceId: row.allianceId },
      ...{ orderCount, quantity, salesFen, viewersPeak, minutes, pins, ...from },
      orders: orders.map(toConsoleOrder),
    };
  }

  private async row(context: GraphContext, id: string): Promise<LiveSessionRow> {
    const row = await this.loader.session(context, id);
    invariant(row, `session ${id} is there`);
    return row;
  }
}

@StubFields<ItemView>(
  'position',
  'priceFen',
  'isListed',
  'soldCount',
  'rev',
  'name',
  'picture',
  'grams',
  'comparePrice',
)
@Resolver('SessionItem')
export class SessionItemResolver implements Whole<ItemView> {
  constructor(private readonly loader: LiveLoader) {}

  async whole({ id }: ItemView, context: GraphContext): Promise<ItemView | undefined> {
    const row = await this.loader.item(context, id);
    return row && toItemView(row);
  }

  @ResolveField()
  async product(@Parent() { id }: SessionItem, @Context() context: GraphContext) {
    return { id: (await this.loader.item(context, id))?.productId };
  }

  @ResolveField()
  async sku(@Parent() { id }: SessionItem, @Context() context: GraphContext) {
    return { id: (await this.loader.item(context, id))?.skuId };
  }

  @ResolveField()
  async isPinned(@Parent() { id }: SessionItem, @Context() context: GraphContext): Promise<boolean> {
    const item = await this.loader.item(context, id);
    return item !== undefined && (await this.loader.openPin(context, item.sessionId))?.itemId === id;
  }
}

@Resolver('Alliance')
export class AllianceSessionsResolver {
  constructor(private readonly loader: LiveLoader) {}

  @ResolveField()
  async sessions(@Parent() { id }: { id: string }, @Context() context: GraphContext): Promise<SessionView[]> {
    const rows = await this.loader.sessionsOf(context, id);
    return rows.filter((row) => row.status !== 'preview').map(toSessionView);
  }

  @ResolveField()
  async seller(@Parent() { id }: { id: string }, @Context() context: GraphContext): Promise<Seller | null> {
    const seller = await this.loader.seller(context, id);
    return seller ? toSeller(seller) : null;
  }
}
