import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock } from '@app/platform';
import { CouponRow } from './coupon.row';

const COUPONS_MAX = 50;

@Injectable()
export class PromotionsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Coupons that can be used now in the alliance's room and shop, the largest first. */
  async couponsOf(allianceId: string): Promise<CouponRow[]> {
    const now = this.clock.now();
    const coupons = await this.database.manager.find(CouponRow, {
      where: { allianceId, startsAt: LessThanOrEqual(now), endsAt: MoreThan(now) },
      order: { faceFen: 'DESC', id: 'ASC' },
      take: COUPONS_MAX,
    });
    return coupons.filter((coupon) => coupon.usedCount < coupon.totalMax);
  }
}
