import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { WriteScript } from '@app/live-room';
import { alliancesWith, type Actor } from '@app/platform';
import { CurrentActor, type GraphContext } from '../context';
import type { MutationWriteScriptArgs } from '../generated/schema';
import { LiveLoader } from './live.loader';
import { toItemView, type ItemView } from './live.view';

/** What the streamer means to say of a good: for those who run or read the show, and never for the room. */
@Resolver('SessionItem')
export class ScriptResolver {
  constructor(
    private readonly writing: WriteScript,
    private readonly loader: LiveLoader,
  ) {}

  @Mutation()
  async writeScript(
    @CurrentActor() actor: Actor,
    @Args() { input }: MutationWriteScriptArgs,
  ): Promise<ItemView> {
    return toItemView(await this.writing.run(actor, input));
  }

  @ResolveField()
  async script(@Parent() { id }: ItemView, @Context() context: GraphContext): Promise<string | null> {
    const item = await this.loader.item(context, id);
    const session = item && (await this.loader.session(context, item.sessionId));
    const alliances = alliancesWith(context.actor, 'session.read');
    return session && alliances.includes(session.allianceId) ? item.script : null;
  }
}
