import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  EndSession,
  LiveRoomQueries,
  PauseSession,
  PinItem,
  ResumeSession,
  ScheduleSession,
  StartSession,
  type LiveSessionRow,
} from '@app/live-room';
import { alliancesWith, requirePermission, type Actor } from '@app/platform';
import { CurrentActor, type GraphContext } from '../context';
import type { ScheduleSessionInput, SessionStatus } from '../generated/schema';
import { toSessionView, type SessionView } from './live.view';

/** What anyone may see of shows. A rehearsal is for those who run the show. */
@Resolver('LiveSession')
export class LiveQueriesResolver {
  constructor(private readonly room: LiveRoomQueries) {}

  @Query()
  async liveSessions(
    @Args('status') status: readonly SessionStatus[] | null | undefined,
    @Context() { actor }: GraphContext,
  ): Promise<SessionView[]> {
    const rows = await this.room.sessions(status ?? null);
    return rows.filter((row) => maySee(actor, row)).map(toSessionView);
  }

  @Query()
  async liveSession(@Args('id') id: string, @CurrentActor() actor: Actor): Promise<SessionView | null> {
    const [row] = await this.room.byIds([id]);
    return row && maySee(actor, row) ? toSessionView(row) : null;
  }

  @Query()
  async mySessions(@CurrentActor() actor: Actor): Promise<SessionView[]> {
    requirePermission(actor, 'session.moderate');
    const rows = await this.room.sessionsOf(alliancesWith(actor, 'session.moderate'));
    return rows.map(toSessionView);
  }
}

@Resolver('LiveSession')
export class ShowPlanResolver {
  constructor(
    private readonly scheduling: ScheduleSession,
    private readonly starting: StartSession,
    private readonly ending: EndSession,
  ) {}

  @Mutation()
  async scheduleSession(@CurrentActor() actor: Actor, @Args('input') input: ScheduleSessionInput) {
    return toSessionView(await this.scheduling.run(actor, { ...input }));
  }

  @Mutation()
  async startSession(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return toSessionView(await this.starting.run(actor, id));
  }

  @Mutation()
  async endSession(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return toSessionView(await this.ending.run(actor, id));
  }
}

@Resolver('LiveSession')
export class ShowResolver {
  constructor(
    private readonly pausing: PauseSession,
    private readonly resuming: ResumeSession,
    private readonly pinning: PinItem,
  ) {}

  @Mutation()
  async pauseSession(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return toSessionView(await this.pausing.run(actor, id));
  }

  @Mutation()
  async resumeSession(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return toSessionView(await this.resuming.run(actor, id));
  }

  @Mutation()
  async pinItem(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
    @Args('itemId') itemId: string,
  ) {
    return toSessionView(await this.pinning.run(actor, sessionId, itemId));
  }
}

function maySee(actor: Actor, row: LiveSessionRow): boolean {
  return row.status !== 'preview' || alliancesWith(actor, 'session.read').includes(row.allianceId);
}
