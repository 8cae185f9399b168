import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { TaskStatus } from './core';

/** The work on one box in its village, from the field to the courier. */
@Entity('origin_tasks')
export class OriginTaskRow {
  @IdKey() id: string;
  @IdColumn() parcelId: string;
  @IdColumn() orderId: string;
  @IdColumn() allianceId: string;
  @IdColumn() villageId: string;
  /** the first line's SKU, by which the board groups */
  @IdColumn() skuId: string;
  @Column({ type: 'varchar', length: 30 }) status: TaskStatus;
  @InstantColumn() openedAt: Instant;
  @InstantColumn() dueAt: Instant;
  /** it left, fell short or was cancelled */
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
}
