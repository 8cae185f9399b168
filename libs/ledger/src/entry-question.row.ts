import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** What somebody wants to know of an entry, and what another one answered. An entry itself is never changed. */
@Entity('entry_questions')
export class EntryQuestionRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'bigint' }) entrySeq: string;
  @Column({ type: 'varchar', length: 500 }) text: string;
  @IdColumn() askedBy: string;
  @InstantColumn() askedAt: Instant;
  @Column({ type: 'varchar', length: 500, nullable: true }) answer: string | null;
  @IdColumn({ nullable: true }) answeredBy: string | null;
  @InstantColumn({ nullable: true }) answeredAt: Instant | null;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
