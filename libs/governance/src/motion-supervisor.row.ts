import { Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, type Instant } from '@app/platform';

/** Who watches over a motion from the vote to its result. */
@Entity('motion_supervisors')
export class MotionSupervisorRow {
  @PrimaryColumn({ type: 'char', length: 26 }) motionId: string;
  @PrimaryColumn({ type: 'char', length: 26 }) personId: string;
  @IdColumn() namedBy: string;
  @InstantColumn() namedAt: Instant;
}
