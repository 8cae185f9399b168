import type { Fen } from '@app/money';
import { Column, Entity } from 'typeorm';
import { FenColumn, IdKey } from '@app/platform';

/** Debits less credits of one account, kept by the writer with the entries. The truth is the sum of the postings. */
@Entity('ledger_balances')
export class LedgerBalanceRow {
  @IdKey() accountId: string;
  @FenColumn() amountFen: Fen;
  @Column({ type: 'bigint' }) entrySeq: string;
}
