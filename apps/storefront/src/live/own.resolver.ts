import { Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleQueries, ReadNotifications } from '@app/people';
import type { Actor } from '@app/platform';
import { PromotionsQueries } from '@app/promotions';
import { CurrentActor } from '../context';
import type { Notification } from '../generated/schema';
import { toCouponView } from '../orders/orders.view';
import { toNotificationView } from './drops.view';

/** What rooms left with a person, who is only ever shown to themselves. */
@Resolver('Person')
export class OwnThingsResolver {
  constructor(
    private readonly people: PeopleQueries,
    private readonly promotions: PromotionsQueries,
    private readonly reading: ReadNotifications,
  ) {}

  @Mutation()
  async readNotifications(@CurrentActor() actor: Actor): Promise<{ id: string }> {
    await this.reading.run(actor);
    return { id: actor.id };
  }

  @ResolveField()
  async coupons(@Parent() { id }: { id: string }) {
    const claimed = await this.promotions.claimedBy(id);
    return claimed.map((each) => ({ ...each, coupon: toCouponView(each.coupon) }));
  }

  @ResolveField()
  async notifications(@Parent() { id }: { id: string }): Promise<Notification[]> {
    return (await this.people.notificationsOf(id)).map(toNotificationView);
  }

  @ResolveField()
  unreadNotifications(@Parent() { id }: { id: string }): Promise<number> {
    return this.people.countUnread(id);
  }
}
