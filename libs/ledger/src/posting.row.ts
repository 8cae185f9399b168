import type { Fen } from '@app/money';
import { Entity, PrimaryColumn } from 'typeorm';
import { FenColumn, IdColumn } from '@app/platform';

/** One amount from one account to another. */
@Entity('postings')
export class PostingRow {
  @PrimaryColumn({ type: 'bigint' }) entrySeq: string;
  @PrimaryColumn({ type: 'int' }) lineNo: number;
  @IdColumn() debitAccountId: string;
  @IdColumn() creditAccountId: string;
  @FenColumn() amountFen: Fen;
}
