import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** One dated move of a thing through its table of steps: history, audit trail and "who did what" at once. Never changed. */
@Entity('steps')
export class StepRow {
  @IdKey() id: string;
  @Column({ type: 'varchar', length: 30 }) thing: string;
  @IdColumn() thingId: string;
  @Column({ type: 'varchar', length: 30 }) step: string;
  @Column({ type: 'varchar', length: 30, nullable: true }) fromStatus: string | null;
  @Column({ type: 'varchar', length: 30 }) toStatus: string;
  /** a person's id, or the name of a reaction */
  @Column({ type: 'varchar', length: 60 }) doneBy: string;
  @Column({ type: 'varchar', length: 500, nullable: true }) reason: string | null;
  @Column({ type: 'longtext', nullable: true }) detail: string | null;
  /** a retry by the same person finds this step instead of making another */
  @Column({ type: 'varchar', length: 64, nullable: true }) requestId: string | null;
  @InstantColumn() at: Instant;
}
