import { Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** The coupon of an order. Given back when the order is closed or cancelled. */
@Entity('coupon_uses')
export class CouponUseRow {
  @IdKey() orderId: string;
  @IdColumn() couponId: string;
  @IdColumn() buyerId: string;
  @FenColumn() discountFen: Fen;
  @InstantColumn() usedAt: Instant;
  @InstantColumn({ nullable: true }) givenBackAt: Instant | null;
}
