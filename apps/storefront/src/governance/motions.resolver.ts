import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import {
  GovernanceQueries,
  NameSupervisor,
  ProposeMotion,
  PublishResolution,
  PublishResult,
  RecordStep,
  RejectMotion,
  type PublishInput,
  type RecordStepInput,
} from '@app/governance';
import { Refusal, type Actor } from '@app/platform';
import { AllianceLoader } from '../alliance/alliance.loader';
import { CurrentActor, type GraphContext } from '../context';
import type {
  MutationNameSupervisorArgs,
  MutationProposeMotionArgs,
  MutationPublishResolutionArgs,
  MutationPublishResultArgs,
  MutationRecordMotionStepArgs,
  MutationRejectMotionArgs,
  PublishMotionInput,
  QueryMotionsArgs,
} from '../generated/schema';
import { pageInfo, readPage } from '../orders/page';
import { toMotionView, type MotionView } from './governance.view';

@Resolver()
export class MotionListsResolver {
  constructor(
    private readonly motions: GovernanceQueries,
    private readonly alliances: AllianceQueries,
    private readonly names: AllianceLoader,
  ) {}

  @Query('motions')
  async ofAlliance(@CurrentActor() actor: Actor, @Args() args: QueryMotionsArgs) {
    const alliance = await this.alliances.allianceBySlug(args.allianceSlug);
    if (!alliance) throw new Refusal('not_found', { thing: 'alliance' });
    const filter = { allianceId: alliance.id, status: args.status ?? undefined };
    const page = await this.motions.ofAlliance(actor, filter, readPage(args));
    return { nodes: page.rows.map(toMotionView), pageInfo: pageInfo(page.rows, page.hasNextPage) };
  }

  @Query()
  async motion(@CurrentActor() actor: Actor, @Args('id') id: string): Promise<MotionView | null> {
    const row = await this.motions.byId(actor, id);
    return row && toMotionView(row);
  }

  @Query()
  async supervisorChoices(@Args('motionId') motionId: string, @Context() context: GraphContext) {
    const motion = await this.motions.toRecord(context.actor, motionId);
    const villagers = await this.alliances.villagersIn(motion.villageId);
    const named = await Promise.all(villagers.map((id) => this.names.person(context, id)));
    return named.flatMap((person) => (person ? [{ personId: person.id, name: person.displayName }] : []));
  }
}

@Resolver()
export class MotionMeetingsResolver {
  constructor(
    private readonly proposing: ProposeMotion,
    private readonly recording: RecordStep,
    private readonly rejecting: RejectMotion,
    private readonly naming: NameSupervisor,
  ) {}

  @Mutation()
  async proposeMotion(
    @CurrentActor() actor: Actor,
    @Args() { input }: MutationProposeMotionArgs,
  ): Promise<MotionView[]> {
    return (await this.proposing.run(actor, input)).map(toMotionView);
  }

  @Mutation()
  async recordMotionStep(
    @CurrentActor() actor: Actor,
    @Args() { input }: MutationRecordMotionStepArgs,
  ): Promise<MotionView> {
    const { requestId, motionId, step, day, note = '' } = input;
    const {
      noticeOn = null,
      present = null,
      yes = null,
      no = null,
      abstained = null,
      minutesId = null,
    } = input;
    const figures = { present, yes, no, abstained };
    const record = { requestId, motionId, step: step as RecordStepInput['step'], day, noticeOn, ...figures };
    return toMotionView(await this.recording.run(actor, { ...record, minutesId, note }));
  }

  @Mutation()
  async rejectMotion(
    @CurrentActor() actor: Actor,
    @Args() { input }: MutationRejectMotionArgs,
  ): Promise<MotionView> {
    return toMotionView(await this.rejecting.run(actor, { ...input }));
  }

  @Mutation()
  async nameSupervisor(
    @CurrentActor() actor: Actor,
    @Args() { motionId, personId }: MutationNameSupervisorArgs,
  ): Promise<MotionView> {
    return toMotionView(await this.naming.run(actor, motionId, personId));
  }
}

@Resolver()
export class MotionPostingsResolver {
  constructor(
    private readonly resolution: PublishResolution,
    private readonly result: PublishResult,
  ) {}

  @Mutation()
  async publishResolution(
    @CurrentActor() actor: Actor,
    @Args() { input }: MutationPublishResolutionArgs,
  ): Promise<MotionView> {
    return toMotionView(await this.resolution.run(actor, postingOf(input)));
  }

  @Mutation()
  async publishResult(
    @CurrentActor() actor: Actor,
    @Args() { input }: MutationPublishResultArgs,
  ): Promise<MotionView> {
    return toMotionView(await this.result.run(actor, postingOf(input)));
  }
}

function postingOf({ requestId, motionId, day, minutesId, note }: PublishMotionInput): PublishInput {
  return { requestId, motionId, day, minutesId: minutesId ?? null, note: note ?? '' };
}
