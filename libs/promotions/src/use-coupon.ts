import { IsNull, type EntityManager } from 'typeorm';
import type { Fen } from '@app/money';
import { Refusal } from '@app/platform';
import type { Tx } from '@app/outbox';
import { claimOf } from './claim-coupon';
import { couponTrouble, type CouponBasket, type CouponTrouble } from './core';
import { CouponRow } from './coupon.row';
import { CouponUseRow } from './coupon-use.row';

const CODE = /^[A-Za-z0-9]{1,20}$/;

/** The coupon of that code, if it fits the basket and the buyer may use it. Promises nothing. */
export async function readCoupon(
  rows: EntityManager,
  code: string,
  basket: CouponBasket,
  buyerId: string,
): Promise<{ couponId: string; discountFen: Fen }> {
  const coupon = await findCoupon(rows, code);
  const trouble = couponTrouble(coupon, basket);
  if (trouble) throw notUsable(code, trouble);
  const isMine = !coupon.needsClaim || (await claimOf(rows, coupon.id, buyerId)) !== null;
  if (!isMine) throw notUsable(code, 'not_claimed');
  return { couponId: coupon.id, discountFen: coupon.faceFen };
}

/** Uses a coupon for an order, in the order's transaction. The count is taken first: its lock lets one buyer in at a time. */
export async function useCoupon(
  tx: Tx,
  use: { code: string; allianceId: string; buyerId: string; goodsFen: Fen; orderId: string },
): Promise<{ discountFen: Fen; couponId: string }> {
  const { code, allianceId, buyerId, goodsFen, orderId } = use;
  const basket = { allianceId, goodsFen, now: tx.now };
  const { couponId, discountFen } = await readCoupon(tx.rows, code, basket, buyerId);
  const done: { affectedRows: number } = await tx.rows.query(
    'UPDATE coupons SET used_count = used_count + 1 WHERE id = ? AND used_count < total_max',
    [couponId],
  );
  if (done.affectedRows === 0) throw notUsable(code, 'used_up');
  const { perPersonMax } = await findCoupon(tx.rows, code);
  const mine = await tx.rows.countBy(CouponUseRow, { couponId, buyerId, givenBackAt: IsNull() });
  if (mine >= perPersonMax) throw notUsable(code, 'used_up');
  await tx.rows.insert(CouponUseRow, {
    orderId,
    couponId,
    buyerId,
    discountFen,
    usedAt: tx.now,
    givenBackAt: null,
  });
  return { couponId, discountFen };
}

/** The order did not come about: its coupon, if it had one, may be used again. */
export async function giveBackCoupon(tx: Tx, orderId: string): Promise<void> {
  const use = await tx.rows.findOneBy(CouponUseRow, { orderId, givenBackAt: IsNull() });
  if (!use) return;
  const done = await tx.rows.update(
    CouponUseRow,
    { orderId, givenBackAt: IsNull() },
    { givenBackAt: tx.now },
  );
  if (done.affected === 1) await tx.rows.decrement(CouponRow, { id: use.couponId }, 'usedCount', 1);
}

async function findCoupon(rows: EntityManager, code: string): Promise<CouponRow> {
  const coupon = CODE.test(code) ? await rows.findOneBy(CouponRow, { code: code.toUpperCase() }) : null;
  if (!coupon) throw notUsable(code.slice(0, 20), 'unknown');
  return coupon;
}

function notUsable(code: string, why: CouponTrouble): Refusal {
  return new Refusal('coupon_not_usable', { code, why });
}
