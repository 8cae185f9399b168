import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, type Day, type Instant } from '@app/platform';

/** An entry of the books. Never changed and never deleted: the database gives the application no right to. */
@Entity('journal_entries')
export class JournalEntryRow {
  /** 1, 2, 3 … without a gap over all alliances */
  @PrimaryColumn({ type: 'bigint' }) seq: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 30 }) kind: string;
  @Column({ type: 'varchar', length: 100 }) idemKey: string;
  @DayColumn() effectiveDay: Day;
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
  @Column({ type: 'bigint' }) fence: string;
  @Column({ type: 'char', length: 64 }) prevHash: string;
  @Column({ type: 'char', length: 64 }) hash: string;
}
