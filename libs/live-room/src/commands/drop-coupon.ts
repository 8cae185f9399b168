import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import {
  cleanText,
  DAY_MS,
  MINUTE_MS,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import { makeClaimable } from '@app/promotions';
import { dropTroubles, refuseWording, type DropInput } from '../core';
import { CouponDropRow } from '../coupon-drop.row';
import { toRoomDrop } from '../drops';
import { roomEvent, RoomLog } from '../room-log';
import { lockSession } from '../sessions';
import { nextPosition, requireOnAir } from '../tools-of';

/** Drops that can be claimed in one room at the same time. */
const OPEN_DROPS_MAX = 10;

/** Throws coupons into the room: so many, one a person, for so many minutes. */
@Injectable()
export class DropCoupon {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, input: DropInput): Promise<CouponDropRow> {
    requirePermission(actor, 'session.sell');
    return this.transactions.run(async (tx) => {
      const { requestId, sessionId, quantity, faceFen, minFen } = input;
      const session = await lockSession(tx, actor, 'session.sell', sessionId);
      const [earlier] = await tx.earlier(CouponDropRow, { droppedBy: actor.id, requestId }, input);
      if (earlier) return earlier;
      refuseTroubles(dropTroubles(input));
      refuseWording(input.name, { side: 'seller' }, 'name');
      requireOnAir(session, 'drop_coupon');
      await requireRoom(tx, sessionId);

      const closesAt = tx.now + input.minutes * MINUTE_MS;
      const endsAt = closesAt + input.validDays * DAY_MS;
      const terms = { name: cleanText(input.name), faceFen, minFen, quantity, endsAt };
      const coupon = await makeClaimable(tx, { allianceId: session.allianceId, ...terms });
      const drop = tx.rows.create(CouponDropRow, {
        ...{ id: newId(), sessionId, couponId: coupon.id, quantity, claimedCount: 0, closesAt },
        position: await nextPosition(tx, CouponDropRow, sessionId),
        droppedAt: tx.now,
        closedAt: null,
        droppedBy: actor.id,
        requestId,
        requestHash: requestHash(input),
      });
      await tx.rows.insert(CouponDropRow, drop);
      await tx.step('coupon_drop', drop.id, 'drop', null, 'open', actor.id);
      await tx.emitAt(closesAt, 'coupon.drop_due', { dropId: drop.id });
      const dropped = roomEvent('coupon.dropped', { drop: toRoomDrop(drop, coupon) }, { actorId: actor.id });
      await this.log.append(tx, sessionId, [dropped]);
      return drop;
    });
  }
}

async function requireRoom(tx: Tx, sessionId: string): Promise<void> {
  const open = await tx.rows.countBy(CouponDropRow, { sessionId, closedAt: IsNull() });
  if (open >= OPEN_DROPS_MAX)
    throw new Refusal('step_not_allowed', { thing: 'coupon_drop', step: 'drop', open });
}
