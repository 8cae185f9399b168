import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, type Instant } from '@app/platform';

/** A person has one of the coupons that were thrown into a room or drawn out of a lucky bag. */
@Entity('coupon_claims')
export class CouponClaimRow {
  @PrimaryColumn({ type: 'char', length: 26 }) couponId: string;
  @PrimaryColumn({ type: 'char', length: 26 }) personId: string;
  @InstantColumn() claimedAt: Instant;
}
