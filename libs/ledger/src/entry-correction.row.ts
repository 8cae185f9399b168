import { Column, Entity } from 'typeorm';
import { DayColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';
import type { CorrectionStatus } from './core';

/** What an accountant wants put right, and what a second person and the writer made of it. */
@Entity('entry_corrections')
export class EntryCorrectionRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  /** the entry that is taken back whole, in red */
  @Column({ type: 'bigint', nullable: true }) reversesSeq: string | null;
  /** what should stand instead: Posting[] of the core, as JSON */
  @Column({ type: 'longtext' }) postings: string;
  @Column({ type: 'varchar', length: 200 }) memo: string;
  @DayColumn() effectiveDay: Day;
  @Column({ type: 'varchar', length: 20 }) status: CorrectionStatus;
  @IdColumn() makerId: string;
  @IdColumn({ nullable: true }) checkerId: string | null;
  /** why the writer could not book what was approved */
  @Column({ type: 'varchar', length: 30, nullable: true }) refusal: string | null;
  @Column({ type: 'bigint', nullable: true }) bookedSeq: string | null;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() requestedAt: Instant;
}
