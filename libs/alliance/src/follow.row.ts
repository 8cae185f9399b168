import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, type Instant } from '@app/platform';

/** A person follows an alliance. */
@Entity('alliance_follows')
export class FollowRow {
  @PrimaryColumn({ type: 'char', length: 26 }) allianceId: string;
  @PrimaryColumn({ type: 'char', length: 26 }) personId: string;
  @InstantColumn() followedAt: Instant;
}
