import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, type Instant } from '@app/platform';
import type { Stream } from './core';

/** One event of a room, in the order in which things were committed. Never changed. */
@Entity('live_events')
export class LiveEventRow {
  @PrimaryColumn({ type: 'char', length: 26 }) sessionId: string;
  @PrimaryColumn({ type: 'char', length: 1 }) stream: Stream;
  @PrimaryColumn({ type: 'bigint' }) seq: string;
  @IdColumn() id: string;
  @Column({ type: 'varchar', length: 30 }) type: string;
  @InstantColumn() at: Instant;
  @IdColumn({ nullable: true }) actorId: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) causeCid: string | null;
  @Column({ type: 'longtext' }) payload: string;
}
