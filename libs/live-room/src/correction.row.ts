import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** 口误纠正: what was said wrongly on air and how it was put right (直播电商监督管理办法, art. 31). Never changed. */
@Entity('session_corrections')
export class CorrectionRow {
  @IdKey() id: string;
  @IdColumn() sessionId: string;
  /** counts within the session, in the order of the room's events */
  @Column({ type: 'int' }) position: number;
  @Column({ type: 'varchar', length: 200 }) text: string;
  /** since the show began, for the replay */
  @Column({ type: 'bigint', transformer: { to: (ms: number) => ms, from: Number } }) offsetMs: number;
  @InstantColumn() postedAt: Instant;
  @IdColumn() postedBy: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
