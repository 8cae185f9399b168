import { Column, Entity } from 'typeorm';
import { DayColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';
import type { BallotName, CourseStep } from './core';

export type RecordOutcome = 'done' | 'carried' | 'lost' | 'declined';

/** One step of a motion as it was put on record: the day, who was due and came, how they voted, the minutes. Never changed. */
@Entity('motion_records')
export class MotionRecordRow {
  @IdKey() id: string;
  @IdColumn() motionId: string;
  @Column({ type: 'varchar', length: 20 }) step: CourseStep;
  @DayColumn() day: Day;
  @DayColumn({ nullable: true }) noticeOn: Day | null;
  @Column({ type: 'varchar', length: 10 }) outcome: RecordOutcome;
  /** the rule of the vote and its figures; null where the step has none */
  @Column({ type: 'varchar', length: 30, nullable: true }) ballot: BallotName | null;
  @Column({ type: 'int', nullable: true }) due: number | null;
  @Column({ type: 'int', nullable: true }) present: number | null;
  @Column({ type: 'int', nullable: true }) yes: number | null;
  @Column({ type: 'int', nullable: true }) no: number | null;
  @Column({ type: 'int', nullable: true }) abstained: number | null;
  @IdColumn({ nullable: true }) minutesId: string | null;
  /** of the minutes' picture, so that nobody can put another in its place */
  @Column({ type: 'char', length: 64, nullable: true }) minutesSha256: string | null;
  @Column({ type: 'varchar', length: 500 }) note: string;
  @IdColumn() recordedBy: string;
  @InstantColumn() recordedAt: Instant;
  @Column({ type: 'varchar', length: 64, nullable: true }) requestId: string | null;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
