import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PeopleQueries } from '@app/people';
import { DAY_MS, maskName, startOfDay, type Day, type Instant } from '@app/platform';
import { AUDITED, AUDITED_THINGS } from './audited-things';

export interface AuditFilter {
  readonly allianceId: string;
  readonly thing?: string | null | undefined;
  readonly thingId?: string | null | undefined;
  readonly byId?: string | null | undefined;
  readonly day?: Day | null | undefined;
  /** the step after which the page begins */
  readonly before?: { readonly at: Instant; readonly id: string } | undefined;
}

export interface AuditStep {
  readonly id: string;
  readonly thing: string;
  readonly thingId: string;
  readonly step: string;
  readonly fromStatus: string | null;
  readonly toStatus: string;
  readonly doneBy: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly detail: string | null;
}

/** Who did what and when, for those who keep an alliance's books. */
@Injectable()
export class AuditReader {
  constructor(
    private readonly database: DataSource,
    private readonly people: PeopleQueries,
  ) {}

  /** Newest first. */
  async steps(filter: AuditFilter, take: number): Promise<AuditStep[]> {
    const things = isGiven(filter.thing) ? AUDITED.filter((each) => each === filter.thing) : AUDITED;
    if (things.length === 0) return [];
    const own = things.map(
      (each) => `(s.thing = '${each}' AND EXISTS (SELECT 1 FROM ${AUDITED_THINGS[each]?.from ?? ''}
        WHERE t.id = s.thing_id AND ${AUDITED_THINGS[each]?.alliance ?? ''} = ?))`,
    );
    const narrowed = narrow(filter);
    return this.database.query(
      `SELECT s.id, s.thing, s.thing_id AS thingId, s.step, s.from_status AS fromStatus, s.to_status AS toStatus,
         s.done_by AS doneBy, s.at, s.reason, s.detail FROM steps s
       WHERE (${own.join(' OR ')}) ${narrowed.map(([sql]) => `AND ${sql}`).join(' ')}
       ORDER BY s.at DESC, s.id DESC LIMIT ?`,
      [...things.map(() => filter.allianceId), ...narrowed.flatMap(([, values]) => values), take],
    );
  }

  /** Number or name by thing and id: one statement for each kind of thing on the page. */
  async labels(steps: readonly AuditStep[]): Promise<ReadonlyMap<string, string>> {
    const labels = new Map<string, string>();
    for (const thing of new Set(steps.map((step) => step.thing))) {
      const { from = '', label = 'NULL' } = AUDITED_THINGS[thing] ?? {};
      const ids = [...new Set(steps.filter((step) => step.thing === thing).map((step) => step.thingId))];
      const found: { id: string; label: string | null }[] = await this.database.query(
        `SELECT t.id, ${label} AS label FROM ${from} WHERE t.id IN (${ids.map(() => '?').join(', ')})`,
        ids,
      );
      for (const row of found) if (row.label !== null) labels.set(`${thing} ${row.id}`, row.label);
    }
    return labels;
  }

  /** Those who hold or held an office by name, all others by the first character of it. */
  async names(allianceId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (personIds.length === 0) return new Map();
    const marks = personIds.map(() => '?').join(', ');
    const staff: { id: string }[] = await this.database.query(
      `SELECT person_id AS id FROM office_terms WHERE alliance_id = ? AND person_id IN (${marks})
       UNION SELECT streamer_id FROM trios WHERE alliance_id = ? AND streamer_id IN (${marks})`,
      [allianceId, ...personIds, allianceId, ...personIds],
    );
    const inOffice = new Set(staff.map(({ id }) => id));
    const people = await this.people.byIds([...personIds]);
    return new Map(
      people.map(({ id, displayName }) => [id, inOffice.has(id) ? displayName : maskName(displayName)]),
    );
  }
}

function isGiven(text: string | null | undefined): text is string {
  return text !== null && text !== undefined;
}

/** The conditions beside the alliance, each with its values. */
function narrow({ thingId, byId, day, before }: AuditFilter): [string, unknown[]][] {
  const narrowed: [string, unknown[]][] = [];
  if (isGiven(thingId)) narrowed.push(['s.thing_id = ?', [thingId]]);
  if (isGiven(byId)) narrowed.push(['s.done_by = ?', [byId]]);
  if (isGiven(day)) {
    const from = startOfDay(day);
    narrowed.push(['s.at >= ? AND s.at < ?', [new Date(from), new Date(from + DAY_MS)]]);
  }
  if (before !== undefined) {
    const at = new Date(before.at);
    narrowed.push(['(s.at < ? OR (s.at = ? AND s.id < ?))', [at, at, before.id]]);
  }
  return narrowed;
}
