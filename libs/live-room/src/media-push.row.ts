import { Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, type Instant } from '@app/platform';

/** An encoder at a media server elsewhere. The database holds that a session has one open push at most. */
@Entity('media_pushes')
export class MediaPushRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) clientId: string;
  @IdColumn() sessionId: string;
  @InstantColumn() heardAt: Instant;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
