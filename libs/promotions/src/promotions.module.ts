import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CouponUseRow } from './coupon-use.row';
import { CouponRow } from './coupon.row';
import { PromotionsQueries } from './promotions.queries';

@Module({
  imports: [TypeOrmModule.forFeature([CouponRow, CouponUseRow])],
  providers: [PromotionsQueries],
  exports: [PromotionsQueries],
})
export class PromotionsModule {}
