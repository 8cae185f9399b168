import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FollowAlliance, UnfollowAlliance } from '@app/alliance';
import type { Actor } from '@app/platform';
import { CurrentActor, type GraphContext } from '../context';
import { AllianceLoader } from './alliance.loader';

@Resolver('Alliance')
export class FollowResolver {
  constructor(
    private readonly following: FollowAlliance,
    private readonly unfollowing: UnfollowAlliance,
    private readonly loader: AllianceLoader,
  ) {}

  @Mutation()
  async followAlliance(@CurrentActor() actor: Actor, @Args('id') id: string): Promise<{ id: string }> {
    await this.following.run(actor, id);
    return { id };
  }

  @Mutation()
  async unfollowAlliance(@CurrentActor() actor: Actor, @Args('id') id: string): Promise<{ id: string }> {
    await this.unfollowing.run(actor, id);
    return { id };
  }

  @ResolveField()
  followers(@Parent() { id }: { id: string }, @Context() context: GraphContext): Promise<number> {
    return this.loader.followers(context, id);
  }

  @ResolveField()
  isFollowed(@Parent() { id }: { id: string }, @Context() context: GraphContext): Promise<boolean> {
    return this.loader.isFollowed(context, id);
  }
}
