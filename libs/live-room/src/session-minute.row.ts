import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, InstantColumn, type Instant } from '@app/platform';

/** A minute of a show, written by the live processes. Viewers are its highest, likes all until its end. */
@Entity('session_minutes')
export class SessionMinuteRow {
  @PrimaryColumn({ type: 'char', length: 26 }) sessionId: string;
  @PrimaryColumn({ type: 'datetime', precision: 3 }) at: Date;
  @Column({ type: 'int' }) viewers: number;
  @Column({ type: 'bigint' }) likes: string;
  /** goods that were seen and opened, as the browsers say */
  @Column({ type: 'int' }) shown: number;
  @Column({ type: 'int' }) opened: number;
  /** orders that were placed and that were paid in it */
  @Column({ type: 'int' }) ordered: number;
  @Column({ type: 'int' }) paid: number;
  @FenColumn() salesFen: Fen;
  @Column({ type: 'int' }) comments: number;
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
}
