import { IsNull } from 'typeorm';
import type { Tx } from '@app/outbox';
import type { CouponRow } from '@app/promotions';
import type { RoomDrop } from './core';
import { CouponDropRow } from './coupon-drop.row';
import { roomEvent, type NewRoomEvent } from './room-log';

export function toRoomDrop({ id, quantity, closesAt }: CouponDropRow, coupon: CouponRow): RoomDrop {
  const { name, faceFen, minFen } = coupon;
  return { id, name, faceFen: faceFen.toString(), minFen: minFen.toString(), quantity, closesAt };
}

/** Closes a drop once, whoever comes first: the last claim, the time or the staff. No event when it was closed already. */
export async function closeDrop(tx: Tx, id: string): Promise<NewRoomEvent[]> {
  const done = await tx.rows.update(CouponDropRow, { id, closedAt: IsNull() }, { closedAt: tx.now });
  return done.affected === 1 ? [roomEvent('coupon.closed', { id })] : [];
}
