import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AdvanceTask, isInScope, PackBoardQueries, ParcelsQueries, ReportShort } from '@app/parcels';
import type { AdvanceTaskInput, ReportShortInput, WholeParcel } from '@app/parcels';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { AllianceLoader } from '../alliance/alliance.loader';
import { CurrentActor, type GraphContext } from '../context';
import { ParcelsLoader } from './parcels.loader';
import { toTaskView, type TaskView } from './parcels.view';

/** The packhouse's phone: its board, and the steps it takes. */
@Resolver()
export class PackResolver {
  constructor(
    private readonly boards: PackBoardQueries,
    private readonly parcels: ParcelsQueries,
    private readonly loader: ParcelsLoader,
    private readonly alliances: AllianceLoader,
  ) {}

  @Query()
  async packBoard(
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
    @Args('villageId') asked?: string | null,
  ) {
    requirePermission(actor, 'task.read');
    const villageId = await this.villageOf(actor, context, asked ?? undefined);
    const village = await this.alliances.village(context, villageId);
    const board = await this.boards.board(villageId);
    return { villageId, villageName: village?.name ?? '', ...board };
  }

  @Query()
  async originTask(
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
    @Args('id') id: string,
  ): Promise<TaskView | null> {
    requirePermission(actor, 'task.read');
    const box = await this.loader.ofTask(context, id);
    return box && isInScope(actor, 'task.read', box.task) ? toTaskView(box) : null;
  }

  /** Of several boxes of one order the one that is still open in one's own village. */
  @Query()
  async originTaskByCode(@CurrentActor() actor: Actor, @Args('code') code: string): Promise<TaskView | null> {
    requirePermission(actor, 'task.read');
    const own = (await this.parcels.boxesOfCode(code)).filter((box) =>
      isInScope(actor, 'task.read', box.task),
    );
    const isOpen = (box: WholeParcel): boolean => box.task.closedAt === null;
    const box = own.find(isOpen) ?? own[0];
    return box ? toTaskView(box) : null;
  }

  private async villageOf(actor: Actor, context: GraphContext, asked: string | undefined): Promise<string> {
    const own = actor.offices.find(
      (held) => held.office === 'packhouse' && held.villageId !== null,
    )?.villageId;
    const villageId = asked ?? own;
    if (villageId === undefined || villageId === null)
      throw new Refusal('bad_input', { fields: ['villageId'] });
    if (villageId === own) return villageId;
    for (const { allianceId } of actor.offices) {
      const members = await this.alliances.villagesOf(context, allianceId);
      const isMember = members.some((member) => member.id === villageId);
      if (isMember && isInScope(actor, 'task.read', { allianceId, villageId })) return villageId;
    }
    throw new Refusal('not_found', { villageId });
  }
}

@Resolver()
export class PackWorkResolver {
  constructor(
    private readonly advancing: AdvanceTask,
    private readonly reporting: ReportShort,
    private readonly parcels: ParcelsQueries,
  ) {}

  @Mutation()
  async advanceTask(@CurrentActor() actor: Actor, @Args('input') input: AdvanceTaskInput): Promise<TaskView> {
    return this.view((await this.advancing.run(actor, input)).id);
  }

  @Mutation()
  async reportShort(@CurrentActor() actor: Actor, @Args('input') input: ReportShortInput): Promise<TaskView> {
    return this.view((await this.reporting.run(actor, input)).id);
  }

  /** Read after the commit, past the request's loader. */
  private async view(taskId: string): Promise<TaskView> {
    const [box] = await this.parcels.boxesOfTasks([taskId]);
    if (!box) throw new Refusal('not_found', { taskId });
    return toTaskView(box);
  }
}
