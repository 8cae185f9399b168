import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, dayOf, startOfDay, type Instant } from '@app/platform';
import { nextPickup, type TaskStatus } from './core';

const TASKS_MAX = 50;

export interface BoardGroup {
  readonly skuId: string;
  readonly toHarvest: number;
  readonly toPack: number;
  readonly toHandOver: number;
  readonly done: number;
  readonly short: number;
  /** open ones, the one due first in front */
  readonly taskIds: readonly string[];
}

export interface Board {
  readonly cutOffAt: Instant;
  readonly packed: number;
  readonly total: number;
  readonly groups: readonly BoardGroup[];
}

type Counts = Readonly<Partial<Record<TaskStatus, number>>>;

/** A packhouse's day: what is open, and what was closed today. */
@Injectable()
export class PackBoardQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async board(villageId: string): Promise<Board> {
    const now = this.clock.now();
    const today = new Date(startOfDay(dayOf(now)));
    const counted: { skuId: string; status: TaskStatus; tasks: string }[] = await this.database.query(
      `SELECT sku_id AS skuId, status, COUNT(*) AS tasks FROM origin_tasks
       WHERE village_id = ? AND (is_open = 1 OR (closed_at >= ? AND status IN ('handed_over', 'short')))
       GROUP BY sku_id, status ORDER BY sku_id`,
      [villageId, today],
    );
    const open: { id: string; skuId: string }[] = await this.database.query(
      `SELECT id, skuId FROM (
         SELECT id, sku_id AS skuId, due_at, ROW_NUMBER() OVER (PARTITION BY sku_id ORDER BY due_at, id) AS place
         FROM origin_tasks WHERE village_id = ? AND is_open = 1) ranked
       WHERE place <= ? ORDER BY due_at, id`,
      [villageId, TASKS_MAX],
    );
    const bySku = new Map<string, Record<string, number>>();
    for (const { skuId, status, tasks } of counted)
      bySku.set(skuId, { ...bySku.get(skuId), [status]: Number(tasks) });
    const groups = [...bySku].map(([skuId, counts]) => groupOf(skuId, counts, open));
    // Groups with the most urgent task come first; finished ones sink.
    const placeOf = (skuId: string): number => {
      const place = open.findIndex((task) => task.skuId === skuId);
      return place < 0 ? open.length : place;
    };
    groups.sort((a, b) => placeOf(a.skuId) - placeOf(b.skuId));
    const sum = (pick: (group: BoardGroup) => number): number =>
      groups.reduce((all, group) => all + pick(group), 0);
    const packed = sum((group) => group.toHandOver + group.done);
    return {
      cutOffAt: nextPickup(now),
      packed,
      total: packed + sum((group) => group.toHarvest + group.toPack),
      groups,
    };
  }
}

function groupOf(skuId: string, counts: Counts, open: readonly { id: string; skuId: string }[]): BoardGroup {
  const of = (...statuses: readonly TaskStatus[]): number =>
    statuses.reduce((all, status) => all + (counts[status] ?? 0), 0);
  return {
    skuId,
    toHarvest: of('planned'),
    toPack: of('harvested', 'graded'),
    toHandOver: of('packed', 'labelled'),
    done: of('handed_over'),
    short: of('short'),
    taskIds: open.filter((task) => task.skuId === skuId).map((task) => task.id),
  };
}
