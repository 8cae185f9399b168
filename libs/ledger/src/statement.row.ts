import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { DayColumn, FenColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';

export type StatementFormat = 'csv' | 'camt' | 'xlsx' | 'provider';

/** A file or a provider's answer that was taken, whole. The same content is taken once. */
@Entity('statements')
export class StatementRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 60 }) accountCode: string;
  @Column({ type: 'varchar', length: 20 }) format: StatementFormat;
  @Column({ type: 'varchar', length: 200 }) fileName: string;
  @Column({ type: 'char', length: 64 }) sha256: string;
  @DayColumn() fromDay: Day;
  @DayColumn() toDay: Day;
  /** what it says is on the account at its end, where it says so */
  @FenColumn({ nullable: true }) closingFen: Fen | null;
  @Column({ type: 'int' }) lineCount: number;
  /** lines that no earlier statement had */
  @Column({ type: 'int' }) addedCount: number;
  @Column({ type: 'varchar', length: 60 }) importedBy: string;
  @InstantColumn() importedAt: Instant;
}
