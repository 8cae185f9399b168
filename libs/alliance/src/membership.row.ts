import { Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** A village in an alliance, from when to when. The database keeps it in one at a time. */
@Entity('memberships')
export class MembershipRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @IdColumn() villageId: string;
  @InstantColumn() startedAt: Instant;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
