import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** A picture that someone sent. Its bytes lie under their digest; the same picture sent again is the same row. */
@Entity('media_files')
export class MediaFileRow {
  @IdKey() id: string;
  @IdColumn() ownerId: string;
  @Column({ type: 'char', length: 64 }) sha256: string;
  @Column({ type: 'boolean' }) isPublic: boolean;
  @Column({ type: 'int' }) bytes: number;
  @Column({ type: 'int' }) width: number;
  @Column({ type: 'int' }) height: number;
  @InstantColumn() createdAt: Instant;
}
