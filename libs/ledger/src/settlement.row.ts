import { Column, Entity } from 'typeorm';
import { DayColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';
import type { SettlementStatus } from './core';

/** A cutoff in an alliance's books: what became due until then, reviewed, approved, paid out, published. */
@Entity('settlements')
export class SettlementRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  /** 1, 2, 3 … of its alliance: each carries on where the one before ended */
  @Column({ type: 'int' }) ordinal: number;
  @Column({ type: 'varchar', length: 20 }) number: string;
  @Column({ type: 'varchar', length: 20 }) status: SettlementStatus;
  @DayColumn() periodFrom: Day;
  /** null while it is open */
  @DayColumn({ nullable: true }) periodTo: Day | null;
  @Column({ type: 'bigint', nullable: true }) cutoffSeq: string | null;
  /** up to here no entry waits to be settled; null while it is open, and of settlements that are older than this field */
  @Column({ type: 'bigint', nullable: true }) settledToSeq: string | null;
  @Column({ type: 'int', nullable: true }) orderCount: number | null;
  /** of its frozen entries */
  @Column({ type: 'char', length: 64, nullable: true }) sha256: string | null;
  @IdColumn({ nullable: true }) preparedBy: string | null;
  @IdColumn({ nullable: true }) approvedBy: string | null;
  @InstantColumn({ nullable: true }) approvedAt: Instant | null;
  @InstantColumn({ nullable: true }) paidOutAt: Instant | null;
  @InstantColumn({ nullable: true }) publishedAt: Instant | null;
}
