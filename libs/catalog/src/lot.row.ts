import { Column, Entity } from 'typeorm';
import { DayColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';

/** One harvest of one plot. Lots are chosen at picking, first-expired first, and never promised. */
@Entity('lots')
export class LotRow {
  @IdKey() id: string;
  @Column({ type: 'varchar', length: 30 }) code: string;
  @IdColumn() productId: string;
  @IdColumn() plotId: string;
  @IdColumn() villageId: string;
  @IdColumn() growerId: string;
  @DayColumn({ nullable: true }) sownOn: Day | null;
  @DayColumn() harvestedOn: Day;
  @DayColumn() bestBeforeOn: Day;
  @Column({ type: 'int' }) harvestedGrams: number;
  @Column({ type: 'int' }) remainingGrams: number;
  @DayColumn({ nullable: true }) checkedOn: Day | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) checkReport: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) certificateNumber: string | null;
  @InstantColumn({ nullable: true }) recalledAt: Instant | null;
  @IdColumn({ nullable: true }) receivedBy: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) requestId: string | null;
  @Column({ type: 'char', length: 64, default: '' }) requestHash: string;
}
