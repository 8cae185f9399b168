import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CouponClaimRow } from './coupon-claim.row';
import { CouponUseRow } from './coupon-use.row';
import { CouponRow } from './coupon.row';
import { FlashClaimRow } from './flash-claim.row';
import { FlashDealRow } from './flash-deal.row';
import { FlashQueries } from './flash.queries';
import { PromotionsQueries } from './promotions.queries';

@Module({
  imports: [TypeOrmModule.forFeature([CouponRow, CouponUseRow, CouponClaimRow, FlashDealRow, FlashClaimRow])],
  providers: [PromotionsQueries, FlashQueries],
  exports: [PromotionsQueries, FlashQueries],
})
export class PromotionsModule {}
