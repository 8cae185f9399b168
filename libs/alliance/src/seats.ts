import { IsNull } from 'typeorm';
import { Refusal, alliancesWith, type Actor } from '@app/platform';
import type { Tx } from '@app/outbox';
import { PersonRow } from '@app/people';
import { BrandRow } from './brand.row';
import type { Seat } from './core';
import { TrioRow } from './trio.row';

/** The alliance must be in the scope of the actor's office; outside it is not found. */
export function requireAlliance(actor: Actor, allianceId: string): void {
  if (!alliancesWith(actor, 'trio.appoint').includes(allianceId))
    throw new Refusal('not_found', { thing: 'alliance' });
}

/** The open trios that stand for the alliance or for the streamer, locked in id order. */
export function lockSeats(tx: Tx, seat: Seat): Promise<TrioRow[]> {
  return tx.rows.find(TrioRow, {
    where: [
      { allianceId: seat.allianceId, endedAt: IsNull() },
      { streamerId: seat.streamerId, endedAt: IsNull() },
    ],
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** The brand that the streamer will sell under, and the streamer; both must exist. */
export async function seatFacts(tx: Tx, seat: Seat): Promise<BrandRow> {
  const brand = await tx.rows.findOneBy(BrandRow, { allianceId: seat.allianceId, endedAt: IsNull() });
  if (!brand) throw new Refusal('not_found', { thing: 'brand' });
  const streamer = { id: seat.streamerId, closedAt: IsNull() };
  if (!(await tx.rows.existsBy(PersonRow, streamer))) throw new Refusal('not_found', { thing: 'person' });
  return brand;
}
