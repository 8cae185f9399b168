import { IsNull, MoreThanOrEqual } from 'typeorm';
import { dayOf, newId, type Day } from '@app/platform';
import type { Tx } from '@app/outbox';
import { OfficeTermRow } from './office-term.row';

type Seat = Pick<OfficeTermRow, 'personId' | 'office' | 'allianceId'>;

/** Seats a person in an office of an alliance from now to the end of a day. */
export async function openTerm(tx: Tx, seat: Seat, untilOn: Day): Promise<OfficeTermRow> {
  const term = tx.rows.create(OfficeTermRow, {
    id: newId(),
    ...seat,
    villageId: null,
    startedAt: tx.now,
    untilOn,
    endedAt: null,
  });
  await tx.rows.insert(OfficeTermRow, term);
  return term;
}

export async function endTerm(tx: Tx, id: string): Promise<void> {
  await tx.rows.update(OfficeTermRow, { id, endedAt: IsNull() }, { endedAt: tx.now });
}

/** What the person holds in the alliance at this moment, the streamer's seat not counted. */
export async function termsIn(tx: Tx, allianceId: string, personId: string): Promise<OfficeTermRow[]> {
  const untilOn = MoreThanOrEqual(dayOf(tx.now));
  return tx.rows.findBy(OfficeTermRow, { allianceId, personId, untilOn, endedAt: IsNull() });
}
