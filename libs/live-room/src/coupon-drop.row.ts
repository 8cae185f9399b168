import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** Coupons thrown into a room: first come, first served, one a person, until they are gone or the time is over. */
@Entity('coupon_drops')
export class CouponDropRow {
  @IdKey() id: string;
  @IdColumn() sessionId: string;
  /** counts within the session, in the order of the room's events */
  @Column({ type: 'int' }) position: number;
  @IdColumn() couponId: string;
  @Column({ type: 'int' }) quantity: number;
  @Column({ type: 'int' }) claimedCount: number;
  @InstantColumn() droppedAt: Instant;
  @InstantColumn() closesAt: Instant;
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
  @IdColumn() droppedBy: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
