import type { Fen } from '@app/money';
import { Entity, PrimaryColumn } from 'typeorm';
import { FenColumn, IdKey, type Day } from '@app/platform';

/** What an account gained on each side on one business day by entries of one kind, kept by the writer with the entries. The truth is the postings. */
@Entity('ledger_day_sums')
export class DaySumRow {
  @IdKey() accountId: string;
  @PrimaryColumn({ type: 'date' }) day: Day;
  @PrimaryColumn({ type: 'varchar', length: 30 }) kind: string;
  @FenColumn() debitFen: Fen;
  @FenColumn() creditFen: Fen;
}
