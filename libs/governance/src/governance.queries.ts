import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan, type FindOptionsWhere } from 'typeorm';
import {
  alliancesWith,
  invariant,
  Refusal,
  requirePermission,
  villagesWith,
  type Actor,
} from '@app/platform';
import { conflictsIn } from './conflicts';
import { PUBLIC_STATUSES, type Conflict, type MotionStatus } from './core';
import { MotionRecordRow } from './motion-record.row';
import { MotionSupervisorRow } from './motion-supervisor.row';
import { MotionRow } from './motion.row';
import { mayReadMotion, mayRecordMotion } from './motion-scope';
import { VillageRulesRow } from './village-rules.row';

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
    return motion && (isPublic(motion) || mayReadMotion(actor, motion)) ? motion : null;
  }

  /** The motion, if the actor may put its steps on record. */
  async toRecord(actor: Actor, id: string): Promise<MotionRow> {
    requirePermission(actor, 'motion.record');
    const motion = await this.database.manager.findOneBy(MotionRow, { id });
    if (!motion || !mayRecordMotion(actor, motion)) throw new Refusal('not_found', { thing: 'motion' });
    return motion;
  }

  /** What everyone may read, newest first: of one alliance or of all. */
  published(filter: Pick<MotionFilter, 'allianceId'>, page: MotionPage) {
    return this.page([{ ...where(filter), status: In([...PUBLIC_STATUSES]) }], page);
  }

  /** Motions of an alliance as far as the actor may read them, newest first. */
  ofAlliance(actor: Actor, filter: MotionFilter & { readonly allianceId: string }, page: MotionPage) {
    const mine = alliancesWith(actor, 'motion.read').includes(filter.allianceId)
      ? villagesWith(actor, 'motion.read', filter.allianceId)
      : [];
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

  /** How each of the villages decides now, as far as it has said so. */
  async rulesOf(villageIds: readonly string[]): Promise<VillageRulesRow[]> {
    const rows = await this.database.manager.find(VillageRulesRow, {
      where: { villageId: In([...villageIds]) },
      order: { id: 'ASC' },
    });
    return [...new Map(rows.map((row) => [row.villageId, row])).values()];
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
