import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, type Instant } from '@app/platform';

/** The mark that a reaction has happened, committed together with its work: every effect once, however often the message comes. */
@Entity('handled_events')
export class HandledEventRow {
  @PrimaryColumn({ type: 'varchar', length: 60 }) name: string;
  @PrimaryColumn({ type: 'bigint' }) eventId: string;
  @InstantColumn() handledAt: Instant;
}
