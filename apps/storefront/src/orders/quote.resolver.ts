import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import { lineTroubles, OrdersQueries } from '@app/orders';
import type { FreightGroup } from '@app/parcels';
import { Clock, refuseTroubles, type Actor } from '@app/platform';
import { bestCoupon, PromotionsQueries } from '@app/promotions';
import { AllianceLoader } from '../alliance/alliance.loader';
import { CurrentActor, type GraphContext } from '../context';
import type { QueryQuoteOrderArgs } from '../generated/schema';
import { toCouponView, type CouponView } from './orders.view';

/** What a basket would cost, and which coupons there are. Nobody needs to sign in for that. */
@Resolver()
export class QuoteResolver {
  constructor(
    private readonly orders: OrdersQueries,
    private readonly promotions: PromotionsQueries,
    private readonly alliances: AllianceQueries,
    private readonly clock: Clock,
  ) {}

  @Query()
  async quoteOrder(@CurrentActor() buyer: Actor, @Args() { input }: QueryQuoteOrderArgs) {
    refuseTroubles(lineTroubles(input.lines));
    const { draft, freight } = await this.orders.quote({ ...input, buyerId: buyer.id });
    const { goodsFen, discountFen, isPerishable, allianceId } = draft;
    const coupons = await this.promotions.couponsOf(allianceId, buyer.id);
    const best = bestCoupon(coupons, { allianceId, goodsFen, now: this.clock.now() });
    return {
      ...{ goodsFen, discountFen, isPerishable, groups: freight.groups },
      freightFen: freight.freightFen,
      totalFen: goodsFen - discountFen + freight.freightFen,
      bestCoupon: best ? toCouponView(best) : null,
    };
  }

  @Query()
  async coupons(@CurrentActor() { id }: Actor, @Args('allianceSlug') slug: string): Promise<CouponView[]> {
    const alliance = await this.alliances.allianceBySlug(slug);
    return alliance ? (await this.promotions.couponsOf(alliance.id, id)).map(toCouponView) : [];
  }
}

@Resolver('ParcelQuote')
export class ParcelQuoteResolver {
  constructor(private readonly alliances: AllianceLoader) {}

  @ResolveField()
  async villageName(@Parent() { villageId }: FreightGroup, @Context() context: GraphContext) {
    return (await this.alliances.village(context, villageId))?.name;
  }
}

@Resolver('Coupon')
export class CouponResolver {
  constructor(private readonly alliances: AllianceLoader) {}

  @ResolveField()
  async allianceName(@Parent() { allianceId }: CouponView, @Context() context: GraphContext) {
    return (await this.alliances.alliance(context, allianceId))?.name;
  }
}
