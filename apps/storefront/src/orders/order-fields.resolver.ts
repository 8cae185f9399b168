import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { canStep, isClaimable } from '@app/orders';
import { alliancesWith, Clock, type Actor } from '@app/platform';
import { AllianceLoader } from '../alliance/alliance.loader';
import { CurrentActor, type GraphContext } from '../context';
import { OrdersLoader } from './orders.loader';
import {
  toLineView,
  toPaymentView,
  toStepView,
  type OrderLineView,
  type OrderView,
  type PaymentView,
} from './orders.view';

/** The parts of an order, and what this person may do with it now. */
@Resolver('Order')
export class OrderFieldsResolver {
  constructor(
    private readonly loader: OrdersLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField()
  async lines(@Parent() { id }: OrderView, @Context() context: GraphContext): Promise<OrderLineView[]> {
    return (await this.loader.lines(context, id)).map(toLineView);
  }

  @ResolveField()
  async payments(@Parent() { id }: OrderView, @Context() context: GraphContext): Promise<PaymentView[]> {
    const payments = await this.loader.paymentsOf(context, id);
    return payments.map((payment) => toPaymentView(payment, context.actor.id));
  }

  @ResolveField()
  async steps(@Parent() { id }: OrderView, @Context() context: GraphContext) {
    return (await this.loader.steps(context, id)).map(toStepView);
  }

  @ResolveField()
  canPay(@Parent() { row }: OrderView, @CurrentActor() actor: Actor): boolean {
    return row.buyerId === actor.id && canStep(row.status, 'pay') && this.clock.now() < row.payBy;
  }

  @ResolveField()
  async canCancel(
    @Parent() { row }: OrderView,
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
  ): Promise<boolean> {
    const isInScope =
      row.buyerId === actor.id || alliancesWith(actor, 'order.refund').includes(row.allianceId);
    if (!isInScope) return false;
    if (canStep(row.status, 'close')) return true;
    return canStep(row.status, 'cancel') && !(await this.loader.hasLeft(context, row.id));
  }

  @ResolveField()
  canConfirm(@Parent() { row }: OrderView, @CurrentActor() actor: Actor): boolean {
    return row.buyerId === actor.id && canStep(row.status, 'complete');
  }

  @ResolveField()
  canClaim(@Parent() { row }: OrderView, @CurrentActor() actor: Actor): boolean {
    const hasGoodsLeft = row.refundedFen - row.refundedFreightFen < row.goodsFen - row.discountFen;
    return row.buyerId === actor.id && hasGoodsLeft && isClaimable(row, this.clock.now());
  }
}

@Resolver('OrderLine')
export class OrderLineResolver {
  constructor(private readonly alliances: AllianceLoader) {}

  @ResolveField()
  async villageName(@Parent() { villageId }: OrderLineView, @Context() context: GraphContext) {
    return (await this.alliances.village(context, villageId))?.name;
  }
}
