import { In, IsNull, type EntityManager } from 'typeorm';
import { OfficeTermRow } from '@app/alliance';
import type { Office } from '@app/platform';
import { conflictsOf, type Conflict, type HeldSeat, type WatchedSeat } from './core';
import { NearRelationRow } from './near-relation.row';

/** Offices that decide over the alliance, and those that handle its money. */
const SEATS: Readonly<Partial<Record<Office, WatchedSeat>>> = {
  alliance_secretary: 'council',
  first_secretary: 'council',
  accountant: 'finance',
};

/** Why each of the persons may not watch over the alliance's decisions, as far as is known now. */
export async function conflictsIn(
  rows: EntityManager,
  allianceId: string,
  personIds: readonly string[],
): Promise<Map<string, Conflict[]>> {
  const office = In(Object.keys(SEATS));
  const terms = await rows.findBy(OfficeTermRow, { allianceId, office, endedAt: IsNull() });
  const seats = terms.flatMap(({ personId, office: held }): HeldSeat[] => {
    const seat = SEATS[held];
    return seat ? [{ personId, seat }] : [];
  });
  const ids = In([...personIds]);
  const relations = await rows.findBy(NearRelationRow, [
    { allianceId, personId: ids },
    { allianceId, relativeId: ids },
  ]);
  return new Map(personIds.map((id) => [id, conflictsOf(id, seats, relations)]));
}
