import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import { CancelOrder, ConfirmReceipt, OrdersQueries, PlaceOrder, type OrderTab } from '@app/orders';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';
import { CurrentActor } from '../context';
import type {
  MutationCancelOrderArgs,
  MutationConfirmReceiptArgs,
  MutationPlaceOrderArgs,
  OrderCounts,
  QueryAllianceOrdersArgs,
  QueryMyOrdersArgs,
} from '../generated/schema';
import { toOrderView, type OrderView } from './orders.view';
import { pageInfo, readPage } from './page';

@Resolver()
export class OrdersResolver {
  constructor(
    private readonly placing: PlaceOrder,
    private readonly cancelling: CancelOrder,
    private readonly confirming: ConfirmReceipt,
  ) {}

  @Mutation()
  async placeOrder(
    @CurrentActor() buyer: Actor,
    @Args() { input }: MutationPlaceOrderArgs,
  ): Promise<OrderView> {
    return toOrderView(await this.placing.run(buyer, input));
  }

  @Mutation()
  async cancelOrder(
    @CurrentActor() actor: Actor,
    @Args() input: MutationCancelOrderArgs,
  ): Promise<OrderView> {
    return toOrderView(await this.cancelling.run(actor, input));
  }

  @Mutation()
  async confirmReceipt(
    @CurrentActor() buyer: Actor,
    @Args() input: MutationConfirmReceiptArgs,
  ): Promise<OrderView> {
    return toOrderView(await this.confirming.run(buyer, input));
  }
}

@Resolver()
export class OrderListsResolver {
  constructor(
    private readonly orders: OrdersQueries,
    private readonly alliances: AllianceQueries,
  ) {}

  @Query()
  async order(@CurrentActor() actor: Actor, @Args('number') number: string): Promise<OrderView | null> {
    const row = await this.orders.byNumber(actor, number);
    return row && toOrderView(row);
  }

  @Query()
  async myOrders(@CurrentActor() buyer: Actor, @Args() args: QueryMyOrdersArgs) {
    requirePermission(buyer, 'order.place');
    const tab = (args.tab ?? 'ALL').toLowerCase() as OrderTab;
    return toPage(await this.orders.mine(buyer.id, tab, readPage(args)));
  }

  @Query()
  async myOrderCounts(@CurrentActor() buyer: Actor): Promise<OrderCounts> {
    requirePermission(buyer, 'order.place');
    const counts = await this.orders.countsOf(buyer.id);
    return {
      toPay: counts.to_pay,
      toShip: counts.to_ship,
      toReceive: counts.to_receive,
      afterSales: counts.after_sales,
    };
  }

  @Query()
  async allianceOrders(@CurrentActor() actor: Actor, @Args() args: QueryAllianceOrdersArgs) {
    requirePermission(actor, 'order.read');
    const alliance = await this.alliances.allianceBySlug(args.allianceSlug);
    if (!alliance || !alliancesWith(actor, 'order.read').includes(alliance.id))
      throw new Refusal('not_found', { thing: 'alliance' });
    const filter = { status: args.status ?? undefined, number: args.number ?? undefined };
    return toPage(await this.orders.ofAlliance(alliance.id, filter, readPage(args)));
  }
}

function toPage({ rows, hasNextPage }: Awaited<ReturnType<OrdersQueries['mine']>>) {
  return { nodes: rows.map(toOrderView), pageInfo: pageInfo(rows, hasNextPage) };
}
