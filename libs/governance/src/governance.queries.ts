import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan, type FindOptionsWhere } from 'typeorm';
import { alliancesWith, invariant, villagesWith, type Actor } from '@app/platform';
import { conflictsIn } from './conflicts';
import { PUBLIC_STATUSES, type Conflict, type MotionStatus } from './core';
import { MotionRecordRow } from './motion-record.row';
import { MotionSupervisorRow } from './motion-supervisor.row';
import { MotionRow } from './motion.row';
import { villageRules } from './village-rules';
import type { VillageRulesRow } from './village-rules.row';

const PAGE_MAX = 100;
const PEERS_MAX = 100;

export interface MotionFilter {
  readonly allianceId?: string | undefined;
  readonly status?: readonly MotionStatus[] | undefined;
}

export interface MotionPage {
  readonly first: number;
  readonly after?: string | undefined;
}

@Injectable()
export class GovernanceQueries {
  constructor(private readonly database: DataSource) {}

  /** What is public for everyone; the rest for those who read motions in that village. */
  async byId(actor: Actor, id: string): Promise<MotionRow | null> {
    const motion = await this.database.manager.findOneBy(MotionRow, { id });
    return motion && (isPublic(motion) || mayRead(actor, motion)) ? motion : null;
  }

  /** What everyone may read, newest first: of one alliance or of all. */
  published(filter: Pick<MotionFilter, 'allianceId'>, page: MotionPage) {
    return this.page([{ ...where(filter), status: In([...PUBLIC_STATUSES]) }], page);
  }

  /** Motions of an alliance as far as the actor may read them, newest first. */
  ofAlliance(actor: Actor, filter: MotionFilter & { readonly allianceId: string }, page: MotionPage) {
    const mine = villagesWith(actor, 'motion.read', filter.allianceId);
    if (mine === null) return this.page([where(filter)], page);
    const wanted = filter.status ?? PUBLIC_STATUSES;
    const open = PUBLIC_STATUSES.filter((status) => wanted.includes(status));
    const scope = [
      { ...where(filter), villageId: In(mine) },
      { ...where(filter), status: In(open) },
    ];
    return this.page(scope, page);
  }

  /** The motions of all villages on the same things. */
  onSubjects(subjectIds: readonly string[]): Promise<MotionRow[]> {
    return this.database.manager.find(MotionRow, {
      where: { subjectId: In([...subjectIds]) },
      order: { id: 'ASC' },
      take: PEERS_MAX * Math.max(1, subjectIds.length),
    });
  }

  /** Steps on record, in the order in which they were taken. */
  recordsOf(motionIds: readonly string[]): Promise<MotionRecordRow[]> {
    const where = { motionId: In([...motionIds]) };
    return this.database.manager.find(MotionRecordRow, { where, order: { motionId: 'ASC', id: 'ASC' } });
  }

  supervisorsOf(motionIds: readonly string[]): Promise<MotionSupervisorRow[]> {
    return this.database.manager.findBy(MotionSupervisorRow, { motionId: In([...motionIds]) });
  }

  conflictsOf(allianceId: string, personIds: readonly string[]): Promise<Map<string, Conflict[]>> {
    return conflictsIn(this.database.manager, allianceId, personIds);
  }

  /** How the village decides now, if it has said so. */
  rulesOf(villageId: string): Promise<VillageRulesRow | null> {
    return villageRules(this.database.manager, villageId);
  }

  private async page(
    scope: FindOptionsWhere<MotionRow>[],
    { first, after }: MotionPage,
  ): Promise<{ rows: MotionRow[]; hasNextPage: boolean }> {
    invariant(first > 0 && first <= PAGE_MAX, 'a page has 1 to 100 motions');
    const rows = await this.database.manager.find(MotionRow, {
      where: scope.map((each) => ({ ...each, ...(after !== undefined && { id: LessThan(after) }) })),
      order: { id: 'DESC' },
      take: first + 1,
    });
    return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
  }
}

function where({ allianceId, status }: MotionFilter): FindOptionsWhere<MotionRow> {
  return {
    ...(allianceId !== undefined && { allianceId }),
    ...(status && { status: In([...status]) }),
  };
}

function isPublic({ status }: MotionRow): boolean {
  return (PUBLIC_STATUSES as readonly MotionStatus[]).includes(status);
}

function mayRead(actor: Actor, { allianceId, villageId }: MotionRow): boolean {
  if (!alliancesWith(actor, 'motion.read').includes(allianceId)) return false;
  const mine = villagesWith(actor, 'motion.read', allianceId);
  return mine === null || mine.includes(villageId);
}
