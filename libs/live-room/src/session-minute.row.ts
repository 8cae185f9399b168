import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A minute of a show, written by the live processes. */
@Entity('session_minutes')
export class SessionMinuteRow {
  @PrimaryColumn({ type: 'char', length: 26 }) sessionId: string;
  @PrimaryColumn({ type: 'datetime', precision: 3 }) at: Date;
  @Column({ type: 'int' }) viewers: number;
  @Column({ type: 'bigint' }) likes: string;
}
