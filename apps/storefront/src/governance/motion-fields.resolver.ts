import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GovernanceQueries, mayReadMotion, mayRecordMotion } from '@app/governance';
import { MediaAddresses } from '@app/media';
import { AllianceLoader } from '../alliance/alliance.loader';
import { manyByKey, oneByKey } from '../alliance/row-loader';
import type { GraphContext } from '../context';
import { toRecordView, toRollView, type MotionView, type RecordView } from './governance.view';

@Resolver('Motion')
export class MotionFieldsResolver {
  constructor(
    private readonly motions: GovernanceQueries,
    private readonly names: AllianceLoader,
    private readonly addresses: MediaAddresses,
  ) {}

  /** Who recorded a step holds an office and signs with the name; the minutes are for those who read the village's motions. */
  @ResolveField()
  async records(@Parent() motion: MotionView, @Context() context: GraphContext): Promise<RecordView[]> {
    const read = (ids: readonly string[]) => this.motions.recordsOf(ids);
    const loader = context.loader('motionRecords', () => manyByKey(read, (row) => row.motionId));
    const isInside = mayReadMotion(context.actor, placeOf(motion));
    return Promise.all(
      (await loader.load(motion.id)).map(async (row) => {
        const person = await this.names.person(context, row.recordedBy);
        const url = isInside && row.minutesId !== null ? this.addresses.signed(row.minutesId) : null;
        return toRecordView(row, person?.displayName ?? '', url);
      }),
    );
  }

  @ResolveField()
  async villages(@Parent() { subjectId }: MotionView, @Context() context: GraphContext) {
    const read = (ids: readonly string[]) => this.motions.onSubjects(ids);
    const loader = context.loader('motionsOnSubject', () => manyByKey(read, (row) => row.subjectId));
    return (await loader.load(subjectId)).map(({ id, villageId, status }) => ({
      ...{ motionId: id, village: { id: villageId }, status },
    }));
  }

  @ResolveField()
  async supervisors(@Parent() motion: MotionView, @Context() context: GraphContext) {
    const read = (ids: readonly string[]) => this.motions.supervisorsOf(ids);
    const loader = context.loader('motionSupervisors', () => manyByKey(read, (row) => row.motionId));
    const ids = (await loader.load(motion.id)).map(({ personId }) => personId);
    if (ids.length === 0) return [];
    const conflicts = await this.motions.conflictsOf(motion.alliance.id, ids);
    return Promise.all(
      ids.map(async (personId) => ({
        personId,
        name: (await this.names.person(context, personId))?.displayName ?? '',
        conflicts: (conflicts.get(personId) ?? []).map(({ cause }) => cause),
      })),
    );
  }

  @ResolveField()
  async roll(@Parent() motion: MotionView, @Context() context: GraphContext) {
    if (!mayReadMotion(context.actor, placeOf(motion))) return null;
    const read = (ids: readonly string[]) => this.motions.rulesOf(ids);
    const loader = context.loader('villageRules', () => oneByKey(read, (row) => row.villageId));
    return toRollView((await loader.load(motion.village.id)) ?? null);
  }

  @ResolveField()
  canRecord(@Parent() motion: MotionView, @Context() { actor }: GraphContext): boolean {
    return mayRecordMotion(actor, placeOf(motion));
  }
}

function placeOf({ alliance, village }: MotionView): { allianceId: string; villageId: string } {
  return { allianceId: alliance.id, villageId: village.id };
}
