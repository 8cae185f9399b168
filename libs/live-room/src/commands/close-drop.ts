import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { CouponDropRow } from '../coupon-drop.row';
import { closeDrop } from '../drops';
import { RoomLog } from '../room-log';
import { holdSession, lockSession } from '../sessions';

/** Ends a coupon drop: by those who run the room, or because its time is over. Claimed coupons stay good. */
@Injectable()
export class CloseDrop {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, id: string): Promise<CouponDropRow> {
    requirePermission(actor, 'session.sell');
    return this.transactions.run(async (tx) => {
      const drop = await tx.rows.findOneBy(CouponDropRow, { id });
      if (!drop) throw new Refusal('not_found', { thing: 'coupon_drop', id });
      await lockSession(tx, actor, 'session.sell', drop.sessionId);
      const events = await closeDrop(tx, id);
      if (events.length > 0) await tx.step('coupon_drop', id, 'close', 'open', 'closed', actor.id);
      await this.log.append(tx, drop.sessionId, events);
      return tx.rows.findOneByOrFail(CouponDropRow, { id });
    });
  }

  react(event: EventOf<'coupon.drop_due'>): Promise<void> {
    return this.transactions.once(CloseDrop.name, event.id, async (tx) => {
      const drop = await tx.rows.findOneByOrFail(CouponDropRow, { id: event.payload.dropId });
      await holdSession(tx, drop.sessionId);
      await this.log.append(tx, drop.sessionId, await closeDrop(tx, drop.id));
    });
  }
}
