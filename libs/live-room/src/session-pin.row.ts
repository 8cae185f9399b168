import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** An item is being explained. The database holds that a session has one open pin at most. */
@Entity('session_pins')
export class SessionPinRow {
  @IdKey() id: string;
  @IdColumn() sessionId: string;
  @IdColumn() itemId: string;
  @InstantColumn() startedAt: Instant;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
  /** since the show began, to cut the replay by */
  @Column({ type: 'bigint', transformer: { to: (ms: number) => ms, from: Number } }) offsetMs: number;
}
