import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { toString as qrOf } from 'qrcode';
import { ForgetReminder, RehearseSession, RemindMe } from '@app/live-room';
import { SETTINGS, type Actor, type Settings } from '@app/platform';
import { CurrentActor, type GraphContext } from '../context';
import { toSessionView } from './live.view';
import { DropsLoader } from './drops.loader';

/** Before a show: being reminded of it, and trying it out. */
@Resolver('LiveSession')
export class BeforeShowResolver {
  constructor(
    private readonly reminding: RemindMe,
    private readonly forgetting: ForgetReminder,
    private readonly rehearsing: RehearseSession,
  ) {}

  @Mutation()
  async remindMe(@CurrentActor() actor: Actor, @Args('sessionId') id: string): Promise<{ id: string }> {
    await this.reminding.run(actor, id);
    return { id };
  }

  @Mutation()
  async forgetReminder(@CurrentActor() actor: Actor, @Args('sessionId') id: string): Promise<{ id: string }> {
    await this.forgetting.run(actor, id);
    return { id };
  }

  @Mutation()
  async rehearseSession(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return toSessionView(await this.rehearsing.run(actor, id));
  }

  @Mutation()
  async leaveRehearsal(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return toSessionView(await this.rehearsing.leave(actor, id));
  }
}

/** Who wants to be told of it, and how it is passed on. */
@Resolver('LiveSession')
export class SharingResolver {
  constructor(
    private readonly loader: DropsLoader,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @ResolveField()
  reminders(@Parent() { id }: { id: string }, @Context() context: GraphContext): Promise<number> {
    return this.loader.reminders(context, id);
  }

  @ResolveField()
  isReminded(@Parent() { id }: { id: string }, @Context() context: GraphContext): Promise<boolean> {
    return this.loader.isReminded(context, id);
  }

  @ResolveField()
  shareUrl(@Parent() { id }: { id: string }): string {
    return new URL(`/live/${id}?from=share`, this.settings.STOREFRONT_URL).href;
  }

  @ResolveField()
  shareQr(@Parent() session: { id: string }): Promise<string> {
    return qrOf(this.shareUrl(session), { type: 'svg', margin: 0 });
  }
}
