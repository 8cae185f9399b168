import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, type Instant } from '@app/platform';

/** What one person alone was told in a room, numbered for that person. Never changed. */
@Entity('live_personal_events')
export class PersonalEventRow {
  @PrimaryColumn({ type: 'char', length: 26 }) sessionId: string;
  @PrimaryColumn({ type: 'char', length: 26 }) personId: string;
  @PrimaryColumn({ type: 'bigint' }) seq: string;
  /** its place among all that single persons were told in this room */
  @Column({ type: 'bigint' }) relaySeq: string;
  @IdColumn() id: string;
  @Column({ type: 'varchar', length: 30 }) type: string;
  @InstantColumn() at: Instant;
  @Column({ type: 'varchar', length: 64, nullable: true }) causeCid: string | null;
  @Column({ type: 'longtext' }) payload: string;
}
