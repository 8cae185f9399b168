import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { Tx } from '@app/outbox';
import { Clock } from '@app/platform';
import { FORWARDS_MAX, stillTold } from './core';
import { ForwardStateRow, ForwardTargetRow } from './forward-target.row';
import { LiveSessionRow } from './live-session.row';

export interface ForwardOf {
  readonly sessionId: string;
  readonly target: ForwardTargetRow;
}

/** Changes of one alliance's list follow each other, so that it never grows over its limit. */
export async function lockForwards(tx: Tx, allianceId: string): Promise<void> {
  await tx.rows.query('SELECT id FROM alliances WHERE id = ? FOR UPDATE', [allianceId]);
}

/** To which platforms shows are pushed on, and how that goes. */
@Injectable()
export class Forwards {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The oldest first. */
  keptBy(allianceId: string): Promise<ForwardTargetRow[]> {
    const order = { id: 'ASC' } as const;
    return this.database.manager.find(ForwardTargetRow, {
      where: { allianceId, endedAt: IsNull() },
      order,
      take: FORWARDS_MAX,
    });
  }

  /** What a live process should push on for these shows. */
  async wanted(sessionIds: readonly string[]): Promise<ForwardOf[]> {
    if (sessionIds.length === 0) return [];
    const shows = await this.database.manager.find(LiveSessionRow, {
      select: { id: true, allianceId: true },
      where: { id: In([...sessionIds]) },
    });
    const allianceId = In(shows.map((show) => show.allianceId));
    const targets = await this.database.manager.find(ForwardTargetRow, {
      where: { allianceId, endedAt: IsNull(), isOn: true },
      order: { id: 'ASC' },
      take: FORWARDS_MAX * shows.length,
    });
    return shows.flatMap((show) =>
      targets
        .filter((target) => target.allianceId === show.allianceId)
        .map((target) => ({ sessionId: show.id, target })),
    );
  }

  /** How they go now, by target. */
  async statesOf(sessionId: string): Promise<ReadonlyMap<string, ForwardStateRow>> {
    const rows = await this.database.manager.find(ForwardStateRow, { where: { sessionId }, take: 100 });
    const now = this.clock.now();
    return new Map(rows.flatMap((row) => (stillTold(row, now) ? [[row.targetId, row]] : [])));
  }
}
