import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** A word for which an alliance's rooms hold a comment back. */
@Entity('held_words')
export class HeldWordRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 20 }) word: string;
  @IdColumn() addedBy: string;
  @InstantColumn() addedAt: Instant;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
