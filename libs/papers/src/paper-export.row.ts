import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { ExportStatus, PaperFormat, PaperKind } from './core';

/** A file made out of the books, kept privately under its digest. */
@Entity('paper_exports')
export class PaperExportRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 20 }) paper: PaperKind;
  @Column({ type: 'varchar', length: 10 }) format: PaperFormat;
  /** what it is of: PaperFilter of the core */
  @Column({ type: 'longtext' }) filterJson: string;
  @Column({ type: 'varchar', length: 10 }) status: ExportStatus;
  @Column({ type: 'int' }) rowsTotal: number;
  @Column({ type: 'int' }) rowsDone: number;
  /** sums by column, which every other showing of the same must equal */
  @Column({ type: 'longtext' }) sumsJson: string;
  @Column({ type: 'char', length: 64, nullable: true }) sha256: string | null;
  @Column({ type: 'int', nullable: true }) bytes: number | null;
  @IdColumn() actorId: string;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) readyAt: Instant | null;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
