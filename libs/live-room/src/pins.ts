import { IsNull } from 'typeorm';
import type { Tx } from '@app/outbox';
import { roomEvent, type NewRoomEvent } from './room-log';
import { SessionPinRow } from './session-pin.row';

export function openPin(tx: Tx, sessionId: string): Promise<SessionPinRow | null> {
  return tx.rows.findOneBy(SessionPinRow, { sessionId, endedAt: IsNull() });
}

export async function closePin(tx: Tx, pin: SessionPinRow): Promise<NewRoomEvent> {
  await tx.rows.update(SessionPinRow, pin.id, { endedAt: tx.now });
  return roomEvent('pin.end', { pinId: pin.id, durMs: tx.now - pin.startedAt });
}
