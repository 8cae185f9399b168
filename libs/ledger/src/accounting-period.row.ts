import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { Month, PeriodStatus } from './core';

/** A month of an alliance's books. One without a row is open: nobody has touched it yet. */
@Entity('accounting_periods')
export class AccountingPeriodRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 7 }) month: Month;
  @Column({ type: 'varchar', length: 20 }) status: PeriodStatus;
  @IdColumn({ nullable: true }) softClosedBy: string | null;
  @InstantColumn({ nullable: true }) softClosedAt: Instant | null;
  @IdColumn({ nullable: true }) closedBy: string | null;
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
}
