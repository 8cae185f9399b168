import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, type Instant } from '@app/platform';

/** Someone wants to be told before a show begins, and whether that was done. */
@Entity('session_reminders')
export class ReminderRow {
  @PrimaryColumn({ type: 'char', length: 26 }) sessionId: string;
  @PrimaryColumn({ type: 'char', length: 26 }) personId: string;
  @InstantColumn() askedAt: Instant;
  @InstantColumn({ nullable: true }) toldAt: Instant | null;
}
