import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { claimOf, CouponRow, giveClaim } from '@app/promotions';
import { isOnAir } from '../core';
import { CouponDropRow } from '../coupon-drop.row';
import { closeDrop } from '../drops';
import { requireNotBanned } from '../moderation';
import { roomEvent, RoomLog } from '../room-log';
import { holdSession } from '../sessions';

/** A viewer takes one of the coupons that were thrown. Once a person: whoever has one is answered with it, however often he asks. */
@Injectable()
export class ClaimCoupon {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(viewer: Actor, dropId: string, cid?: string): Promise<CouponDropRow> {
    requirePermission(viewer, 'coupon.claim');
    return this.transactions.run(async (tx) => {
      const drop = await tx.rows.findOneBy(CouponDropRow, { id: dropId });
      if (!drop) throw new Refusal('not_found', { thing: 'coupon_drop', id: dropId });
      if (await claimOf(tx.rows, drop.couponId, viewer.id)) return drop;
      if (!(await this.take(tx, drop, viewer.id))) {
        // Gone between the look and the lock; perhaps this very person took it by another tap.
        if (await claimOf(tx.rows, drop.couponId, viewer.id)) return drop;
        throw new Refusal('closed', { thing: 'coupon_drop', id: dropId });
      }
      await giveClaim(tx, drop.couponId, viewer.id);
      return this.tell(tx, drop.id, viewer.id, cid);
    });
  }

  /** Counts one more where there is one left and time for it: the row's lock lets one person in at a time. */
  private async take(tx: Tx, drop: CouponDropRow, personId: string): Promise<boolean> {
    const session = await holdSession(tx, drop.sessionId);
    await requireNotBanned(tx, session.allianceId, personId);
    if (!isOnAir(session.status)) return false;
    const done: { affectedRows: number } = await tx.rows.query(
      `UPDATE coupon_drops SET claimed_count = claimed_count + 1
       WHERE id = ? AND closed_at IS NULL AND closes_at > ? AND claimed_count < quantity`,
      [drop.id, new Date(tx.now)],
    );
    return done.affectedRows === 1;
  }

  private async tell(tx: Tx, dropId: string, toId: string, cid?: string): Promise<CouponDropRow> {
    const drop = await tx.rows.findOneByOrFail(CouponDropRow, { id: dropId });
    const coupon = await tx.rows.findOneByOrFail(CouponRow, { id: drop.couponId });
    const { code, name, faceFen, minFen } = coupon;
    const granted = { dropId, code, name, faceFen: faceFen.toString(), minFen: minFen.toString() };
    const from = cid === undefined ? { toId } : { toId, cid };
    const isLast = drop.claimedCount === drop.quantity;
    const closed = isLast ? await closeDrop(tx, dropId) : [];
    await this.log.append(tx, drop.sessionId, [roomEvent('coupon.granted', granted, from), ...closed]);
    return drop;
  }
}
