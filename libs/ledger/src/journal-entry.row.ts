import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, type Day, type Instant } from '@app/platform';
import type { Month } from './core';

/** An entry of the books. Never changed and never deleted: the database gives the application no right to. */
@Entity('journal_entries')
export class JournalEntryRow {
  /** 1, 2, 3 … without a gap over all alliances */
  @PrimaryColumn({ type: 'bigint' }) seq: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 30 }) kind: string;
  @Column({ type: 'varchar', length: 100 }) idemKey: string;
  @DayColumn() effectiveDay: Day;
  /** the accounting period, `2026-11`: the database takes it from the day */
  @Column({ type: 'varchar', length: 7, insert: false, update: false }) period: Month;
  /** the day it belonged to, when its period was closed before it came */
  @DayColumn({ nullable: true }) originalDay: Day | null;
  @InstantColumn() postedAt: Instant;
  @IdColumn({ nullable: true }) orderId: string | null;
  @Column({ type: 'varchar', length: 20, nullable: true }) orderNumber: string | null;
  @IdColumn({ nullable: true }) refundId: string | null;
  @IdColumn({ nullable: true }) payoutId: string | null;
  @IdColumn({ nullable: true }) ruleId: string | null;
  @Column({ type: 'bigint', nullable: true }) reversesSeq: string | null;
  /** an accrual may be settled once the holdback since then is over */
  @InstantColumn({ nullable: true }) ripeFrom: Instant | null;
  @Column({ type: 'varchar', length: 200 }) memo: string;
  /** of a manual correction: who asked for it and who approved it */
  @IdColumn({ nullable: true }) makerId: string | null;
  @IdColumn({ nullable: true }) checkerId: string | null;
  @Column({ type: 'bigint' }) fence: string;
  @Column({ type: 'char', length: 64 }) prevHash: string;
  @Column({ type: 'char', length: 64 }) hash: string;
}
