import { Column, Entity } from 'typeorm';
import { DayColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';

/** One run of the laws of the books over one alliance. Kept as it was found; the newest one counts. */
@Entity('book_checks')
export class BookCheckRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  /** of the night's own run, once a day; null when a person asked */
  @DayColumn({ nullable: true }) day: Day | null;
  @IdColumn({ nullable: true }) askedBy: string | null;
  @InstantColumn() beganAt: Instant;
  @InstantColumn() endedAt: Instant;
  @Column({ type: 'bigint' }) chainSeq: string;
  @Column({ type: 'int' }) faultCount: number;
  /** CheckResult[], as JSON */
  @Column({ type: 'longtext' }) results: string;
}
