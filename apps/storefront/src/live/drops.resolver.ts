import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ClaimCoupon, CloseDrop, DropCoupon, NoteWording, RoomToolsQueries } from '@app/live-room';
import { invariant, type Actor } from '@app/platform';
import type { CouponRow } from '@app/promotions';
import { CurrentActor, type GraphContext } from '../context';
import type { MutationDropCouponArgs } from '../generated/schema';
import { DropsLoader } from './drops.loader';
import { DROP_VALID_DAYS, toDropView, type DropView } from './drops.view';
import { wordingNoted } from './wording-noted';

@Resolver()
export class DropsResolver {
  constructor(
    private readonly dropping: DropCoupon,
    private readonly closing: CloseDrop,
    private readonly claiming: ClaimCoupon,
    private readonly noting: NoteWording,
  ) {}

  @Mutation()
  async dropCoupon(@CurrentActor() actor: Actor, @Args() { input }: MutationDropCouponArgs) {
    const drop = { ...input, validDays: input.validDays ?? DROP_VALID_DAYS };
    const tried = { sessionId: input.sessionId, personId: actor.id, text: input.name };
    return toDropView(await wordingNoted(this.noting, tried, () => this.dropping.run(actor, drop)));
  }

  @Mutation()
  async closeDrop(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return toDropView(await this.closing.run(actor, id));
  }

  @Mutation()
  async claimCoupon(@CurrentActor() actor: Actor, @Args('dropId') dropId: string) {
    return toDropView(await this.claiming.run(actor, dropId));
  }
}

@Resolver('LiveSession')
export class SessionDropsResolver {
  constructor(private readonly tools: RoomToolsQueries) {}

  @ResolveField()
  async drops(@Parent() { id }: { id: string }): Promise<DropView[]> {
    return (await this.tools.dropsOf(id)).map(toDropView);
  }
}

@Resolver('CouponDrop')
export class DropFieldsResolver {
  constructor(private readonly loader: DropsLoader) {}

  @ResolveField()
  async name(@Parent() drop: DropView, @Context() context: GraphContext) {
    return (await this.coupon(context, drop)).name;
  }

  @ResolveField()
  async faceFen(@Parent() drop: DropView, @Context() context: GraphContext) {
    return (await this.coupon(context, drop)).faceFen;
  }

  @ResolveField()
  async minFen(@Parent() drop: DropView, @Context() context: GraphContext) {
    return (await this.coupon(context, drop)).minFen;
  }

  @ResolveField()
  isClaimed(@Parent() { couponId }: DropView, @Context() context: GraphContext) {
    return this.loader.isClaimed(context, couponId);
  }

  private async coupon(context: GraphContext, { id, couponId }: DropView): Promise<CouponRow> {
    const coupon = await this.loader.coupon(context, couponId);
    invariant(coupon, `drop ${id} has a coupon`);
    return coupon;
  }
}
