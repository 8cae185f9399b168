import { Column, Entity } from 'typeorm';
import { DayColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';
import type { TrioTerm } from './core';

/** One alliance, one streamer, one brand: the streamer's seat. Unique keys allow one open trio an alliance and a streamer. */
@Entity('trios')
export class TrioRow implements TrioTerm {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @IdColumn() brandId: string;
  @IdColumn() streamerId: string;
  @InstantColumn() startedAt: Instant;
  @DayColumn() untilOn: Day;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
  @IdColumn({ nullable: true }) appointedBy: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) requestId: string | null;
  @Column({ type: 'char', length: 64, default: '' }) requestHash: string;
}
