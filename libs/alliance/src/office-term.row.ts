import { Column, Entity } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  type Day,
  type Instant,
  type Office,
} from '@app/platform';

/** An office held for a term. The streamer's seat is the trio, not a row here. */
@Entity('office_terms')
export class OfficeTermRow {
  @IdKey() id: string;
  @IdColumn() personId: string;
  @Column({ type: 'varchar', length: 30 }) office: Exclude<Office, 'streamer'>;
  @IdColumn() allianceId: string;
  @IdColumn({ nullable: true }) villageId: string | null;
  @InstantColumn() startedAt: Instant;
  @DayColumn() untilOn: Day;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
