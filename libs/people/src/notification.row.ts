import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** Something a person wanted to be told, kept until it is read. One of a kind about one thing. */
@Entity('notifications')
export class NotificationRow {
  @IdKey() id: string;
  @IdColumn() personId: string;
  @Column({ type: 'varchar', length: 20 }) kind: 'session_begins';
  /** what it is about: here a live session */
  @IdColumn() subjectId: string;
  @Column({ type: 'varchar', length: 60 }) title: string;
  /** when that happens */
  @InstantColumn() dueAt: Instant;
  @InstantColumn() at: Instant;
  @InstantColumn({ nullable: true }) readAt: Instant | null;
}
