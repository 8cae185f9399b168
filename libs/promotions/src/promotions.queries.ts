import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { Clock, type Instant } from '@app/platform';
import { CouponClaimRow } from './coupon-claim.row';
import { CouponUseRow } from './coupon-use.row';
import { CouponRow } from './coupon.row';

const COUPONS_MAX = 50;

/** A coupon that a person claimed in a room, and when it was used. */
export interface ClaimedCoupon {
  readonly coupon: CouponRow;
  readonly claimedAt: Instant;
  readonly usedAt: Instant | null;
}

@Injectable()
export class PromotionsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Coupons that this person, or a guest (`''`), can use now in the alliance's room and shop, the largest first. */
  couponsOf(allianceId: string, personId: string): Promise<CouponRow[]> {
    return this.database.manager
      .createQueryBuilder(CouponRow, 'coupon')
      .where('coupon.alliance_id = :allianceId AND coupon.used_count < coupon.total_max', { allianceId })
      .andWhere('coupon.starts_at <= :now AND coupon.ends_at > :now', { now: new Date(this.clock.now()) })
      .andWhere(
        `(coupon.needs_claim = 0 OR EXISTS (SELECT 1 FROM coupon_claims claim
          WHERE claim.coupon_id = coupon.id AND claim.person_id = :personId))`,
        { personId },
      )
      .andWhere(
        `(SELECT COUNT(*) FROM coupon_uses used WHERE used.coupon_id = coupon.id
          AND used.buyer_id = :personId AND used.given_back_at IS NULL) < coupon.per_person_max`,
      )
      .orderBy('coupon.face_fen', 'DESC')
      .addOrderBy('coupon.id')
      .limit(COUPONS_MAX)
      .getMany();
  }

  byIds(ids: readonly string[]): Promise<CouponRow[]> {
    return this.database.manager.findBy(CouponRow, { id: In([...ids]) });
  }

  /** What the person claimed, newest first. */
  async claimedBy(personId: string): Promise<ClaimedCoupon[]> {
    const rows = this.database.manager;
    const claims = await rows.find(CouponClaimRow, {
      where: { personId },
      order: { claimedAt: 'DESC', couponId: 'DESC' },
      take: COUPONS_MAX,
    });
    const ids = claims.map((claim) => claim.couponId);
    const [coupons, uses] = await Promise.all([
      this.byIds(ids),
      rows.findBy(CouponUseRow, { couponId: In(ids), buyerId: personId, givenBackAt: IsNull() }),
    ]);
    const couponOf = new Map(coupons.map((coupon) => [coupon.id, coupon]));
    const usedAt = new Map(uses.map((use) => [use.couponId, use.usedAt]));
    return claims.flatMap(({ couponId, claimedAt }) => {
      const coupon = couponOf.get(couponId);
      return coupon ? [{ coupon, claimedAt, usedAt: usedAt.get(couponId) ?? null }] : [];
    });
  }

  /** To which of the coupons the person has a claim. */
  async claimsAmong(personId: string, couponIds: readonly string[]): Promise<Set<string>> {
    const claims = await this.database.manager.findBy(CouponClaimRow, {
      personId,
      couponId: In([...couponIds]),
    });
    return new Set(claims.map((claim) => claim.couponId));
  }
}
