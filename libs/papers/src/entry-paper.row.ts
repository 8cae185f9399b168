import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** The paper behind an entry: what it is, where it lies, and its picture. The entry itself is never changed. */
@Entity('entry_papers')
export class EntryPaperRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'bigint' }) entrySeq: string;
  @Column({ type: 'varchar', length: 200 }) note: string;
  @IdColumn({ nullable: true }) pictureId: string | null;
  @IdColumn() addedBy: string;
  @InstantColumn() addedAt: Instant;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
