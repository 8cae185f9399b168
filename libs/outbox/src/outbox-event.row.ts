import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn, type Instant } from '@app/platform';

/** An event that was committed with what caused it. `dueAt` is when it may be sent: a timer is an event of the future. */
@Entity('outbox_events')
export class OutboxEventRow {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id: string;
  @Column({ type: 'varchar', length: 40 }) name: string;
  @Column({ type: 'longtext' }) payload: string;
  @InstantColumn() createdAt: Instant;
  @InstantColumn() dueAt: Instant;
  @InstantColumn({ nullable: true }) sentAt: Instant | null;
  /** 1 while unsent, null after: keeps the relay's index as small as what is still to send */
  @Column({ type: 'tinyint', nullable: true, insert: false, update: false }) isUnsent: number | null;
  /** only money events: false until the books' writer has booked it */
  @Column({ type: 'boolean', nullable: true }) isBooked: boolean | null;
}
