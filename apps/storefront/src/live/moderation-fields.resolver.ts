import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { chatModeOf, ModerationQueries, type LiveSessionRow } from '@app/live-room';
import { alliancesWith, invariant } from '@app/platform';
import type { GraphContext } from '../context';
import type { ChatMode, GateState, HeldComment, RoomSanction } from '../generated/schema';
import { LiveLoader } from './live.loader';
import type { SessionView } from './live.view';
import { toGateView, toHeldView, toSanctionView } from './moderation.view';

@Resolver('LiveSession')
export class SessionModerationResolver {
  constructor(
    private readonly loader: LiveLoader,
    private readonly moderation: ModerationQueries,
  ) {}

  @ResolveField()
  async chatMode(@Parent() { id }: SessionView, @Context() context: GraphContext): Promise<ChatMode> {
    return chatModeOf(await this.row(context, id));
  }

  @ResolveField()
  async checklist(
    @Parent() { id }: SessionView,
    @Context() context: GraphContext,
  ): Promise<GateState[] | null> {
    const row = await this.row(context, id);
    if (!alliancesWith(context.actor, 'session.read').includes(row.allianceId)) return null;
    return (await this.moderation.gates(row)).map(toGateView);
  }

  private async row(context: GraphContext, id: string): Promise<LiveSessionRow> {
    const row = await this.loader.session(context, id);
    invariant(row, `session ${id} is there`);
    return row;
  }
}

/** The console's own fields; whoever has a console may see them. */
@Resolver('SessionConsole')
export class ConsoleModerationResolver {
  constructor(private readonly moderation: ModerationQueries) {}

  @ResolveField()
  async held(@Parent() { sessionId }: { sessionId: string }): Promise<HeldComment[]> {
    return (await this.moderation.held(sessionId)).map(toHeldView);
  }

  @ResolveField()
  async sanctions(@Parent() { allianceId }: { allianceId: string }): Promise<RoomSanction[]> {
    return (await this.moderation.sanctions(allianceId)).map(toSanctionView);
  }

  @ResolveField()
  async heldWords(@Parent() { allianceId }: { allianceId: string }): Promise<string[]> {
    return (await this.moderation.heldWords(allianceId)).map(({ word }) => word);
  }
}
