import { IsNull, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { endTerm } from '@app/alliance';
import { dayOf, type Instant } from '@app/platform';
import type { Tx } from '@app/outbox';
import { HelperPairingRow } from './helper-pairing.row';
import { roomEvent, type NewRoomEvent } from './room-log';

/** Those who help in the alliance by an invite at this moment, the first first. */
export function pairedIn(
  rows: EntityManager,
  allianceId: string,
  now: Instant,
  max: number,
): Promise<HelperPairingRow[]> {
  return rows.find(HelperPairingRow, {
    where: { allianceId, untilOn: MoreThanOrEqual(dayOf(now)), endedAt: IsNull() },
    order: { id: 'ASC' },
    take: max,
  });
}

/** Ends a pairing and its office. The person's sockets are told, so that they leave the console at once. */
export async function endPairing(tx: Tx, pairing: HelperPairingRow, by: string): Promise<NewRoomEvent[]> {
  const { id, personId, termId } = pairing;
  await tx.rows.update(HelperPairingRow, id, { endedAt: tx.now });
  await endTerm(tx, termId);
  await tx.step('helper', id, 'end', 'paired', 'ended', by);
  return [
    roomEvent('helper.changed', { pairingId: id, isPaired: false }),
    roomEvent('helper.ended', { pairingId: id }, { toId: personId }),
  ];
}
