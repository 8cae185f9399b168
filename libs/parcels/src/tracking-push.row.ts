import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** One push of the courier as it came, kept for good: replaying them all gives the same states. */
@Entity('tracking_pushes')
export class TrackingPushRow {
  @IdKey() id: string;
  /** null: an orphan, a number that we do not know */
  @IdColumn({ nullable: true }) parcelId: string | null;
  @Column({ type: 'varchar', length: 64 }) waybillNumber: string;
  @Column({ type: 'char', length: 64 }) hash: string;
  @Column({ type: 'longtext' }) param: string;
  @InstantColumn() receivedAt: Instant;
}
