import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { CouponTerms } from './core';

/** So much off from so much on, funded by the alliance. */
@Entity('coupons')
export class CouponRow implements CouponTerms {
  @IdKey() id: string;
  @Column({ type: 'varchar', length: 20 }) code: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 60 }) name: string;
  @FenColumn() faceFen: Fen;
  @FenColumn() minFen: Fen;
  @Column({ type: 'int' }) totalMax: number;
  @Column({ type: 'int' }) perPersonMax: number;
  @Column({ type: 'int' }) usedCount: number;
  @InstantColumn() startsAt: Instant;
  @InstantColumn() endsAt: Instant;
  /** only for those who have claimed one */
  @Column({ type: 'boolean', default: false }) needsClaim: boolean;
}
