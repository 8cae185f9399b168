import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  EndPairing,
  isShelfOpen,
  LiveKeys,
  LiveRoomQueries,
  ModerationQueries,
  PairHelper,
} from '@app/live-room';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';
import { AllianceLoader } from '../alliance/alliance.loader';
import { CurrentActor, type GraphContext } from '../context';
import type { Helper, HelperInvite, QueryHelperInviteArgs } from '../generated/schema';
import { toSessionView, type ConsoleView } from './live.view';

/** An invite is signed and not stored: only its use leaves a row. */
@Resolver()
export class HelpersResolver {
  constructor(
    private readonly room: LiveRoomQueries,
    private readonly keys: LiveKeys,
    private readonly pairing: PairHelper,
    private readonly ending: EndPairing,
  ) {}

  @Query()
  async helperInvite(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, kind }: QueryHelperInviteArgs,
  ): Promise<HelperInvite> {
    requirePermission(actor, 'helper.invite');
    const [session] = await this.room.byIds([sessionId]);
    if (!session || !alliancesWith(actor, 'helper.invite').includes(session.allianceId)) {
      throw new Refusal('not_found', { thing: 'session', id: sessionId });
    }
    if (!isShelfOpen(session.status)) throw new Refusal('closed', { status: session.status });
    return { kind, ...this.keys.helperInvite({ sid: sessionId, by: actor.id, kind }) };
  }

  @Mutation()
  async pairHelper(@CurrentActor() actor: Actor, @Args('invite') invite: string) {
    return toSessionView(await this.pairing.run(actor, invite));
  }

  @Mutation()
  async endPairing(@CurrentActor() actor: Actor, @Args('id') id: string) {
    await this.ending.run(actor, id);
    return true;
  }
}

@Resolver('SessionConsole')
export class ConsoleHelpersResolver {
  constructor(
    private readonly moderation: ModerationQueries,
    private readonly alliances: AllianceLoader,
  ) {}

  @ResolveField()
  async helpers(@Parent() { allianceId }: ConsoleView, @Context() context: GraphContext): Promise<Helper[]> {
    const rows = await this.moderation.helpers(allianceId);
    return Promise.all(
      rows.map(async ({ id, kind, pairedAt, personId }) => {
        const person = await this.alliances.person(context, personId);
        return { id, kind, pairedAt, displayName: person?.displayName ?? '' };
      }),
    );
  }
}
