import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { RoomReportReason } from './core';

/** A viewer says that something is wrong with a room: once for each reason. Those who run it never learn who. */
@Entity('room_reports')
export class RoomReportRow {
  @IdKey() id: string;
  @IdColumn() sessionId: string;
  @IdColumn() personId: string;
  @Column({ type: 'varchar', length: 20 }) reason: RoomReportReason;
  @Column({ type: 'varchar', length: 200 }) text: string;
  @Column({ type: 'bigint', transformer: { to: (ms: number) => ms, from: Number } }) offsetMs: number;
  @InstantColumn() reportedAt: Instant;
  /** became a violation, or was looked at and left */
  @InstantColumn({ nullable: true }) settledAt: Instant | null;
}
