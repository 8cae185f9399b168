import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  BanSession,
  ConfirmChecks,
  HideComments,
  HoldWord,
  JudgeHeld,
  LiftSanction,
  MUTE_MINUTES,
  SanctionViewer,
  SetChatMode,
  ShowComments,
  type ConfirmedGate,
} from '@app/live-room';
import type { Actor } from '@app/platform';
import { CurrentActor } from '../context';
import type {
  MutationHideCommentsArgs,
  MutationHoldWordArgs,
  MutationSetChatModeArgs,
  RoomSanction,
  SanctionInput,
} from '../generated/schema';
import { toSessionView } from './live.view';
import { toSanctionView } from './moderation.view';

/** What those who run a room do about comments. */
@Resolver()
export class CommentsResolver {
  constructor(
    private readonly hiding: HideComments,
    private readonly showing: ShowComments,
    private readonly judging: JudgeHeld,
    private readonly holding: HoldWord,
  ) {}

  @Mutation()
  async hideComments(@CurrentActor() actor: Actor, @Args() input: MutationHideCommentsArgs) {
    await this.hiding.run(actor, input);
    return true;
  }

  @Mutation()
  async showComments(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
    @Args('qs') qs: readonly number[],
  ) {
    await this.showing.run(actor, sessionId, qs);
    return true;
  }

  @Mutation()
  async judgeHeldComment(
    @CurrentActor() actor: Actor,
    @Args('id') id: string,
    @Args('isReleased') isReleased: boolean,
  ) {
    await this.judging.run(actor, id, isReleased);
    return true;
  }

  @Mutation()
  async holdWord(@CurrentActor() actor: Actor, @Args() { allianceId, word, isHeld }: MutationHoldWordArgs) {
    await this.holding.run(actor, allianceId, word, isHeld);
    return true;
  }
}

const [SHORTEST_MUTE] = MUTE_MINUTES;

/** What they do about viewers and the room itself. */
@Resolver()
export class SanctionsResolver {
  constructor(
    private readonly sanctioning: SanctionViewer,
    private readonly lifting: LiftSanction,
    private readonly chatting: SetChatMode,
  ) {}

  @Mutation()
  async sanctionViewer(
    @CurrentActor() actor: Actor,
    @Args('input') input: SanctionInput,
  ): Promise<RoomSanction> {
    const { minutes, ...rest } = input;
    return toSanctionView(await this.sanctioning.run(actor, { ...rest, minutes: minutes ?? SHORTEST_MUTE }));
  }

  @Mutation()
  async liftSanction(@CurrentActor() actor: Actor, @Args('id') id: string) {
    await this.lifting.run(actor, id);
    return true;
  }

  @Mutation()
  async setChatMode(@CurrentActor() actor: Actor, @Args() { sessionId, mode }: MutationSetChatModeArgs) {
    return toSessionView(await this.chatting.run(actor, sessionId, mode));
  }
}

/** What stands before a show, and what stops one. */
@Resolver()
export class GatesResolver {
  constructor(
    private readonly confirming: ConfirmChecks,
    private readonly banning: BanSession,
  ) {}

  @Mutation()
  async confirmChecks(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
    @Args('gates') gates: readonly ConfirmedGate[],
    @Args('evidenceSha256') evidenceSha256?: string | null,
  ) {
    return toSessionView(await this.confirming.run(actor, sessionId, gates, evidenceSha256 ?? null));
  }

  @Mutation()
  async banSession(@CurrentActor() actor: Actor, @Args('id') id: string, @Args('reason') reason: string) {
    return toSessionView(await this.banning.run(actor, id, reason));
  }
}
