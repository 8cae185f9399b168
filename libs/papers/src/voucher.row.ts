import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { DayColumn, FenColumn, IdColumn, IdKey, type Day } from '@app/platform';

/** A numbered voucher. Never changed and never deleted: what was wrong is taken back in red by another one. */
@Entity('vouchers')
export class VoucherRow {
  @IdKey() id: string;
  @IdColumn() batchId: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 40 }) book: string;
  @Column({ type: 'char', length: 7 }) month: string;
  @Column({ type: 'char', length: 1 }) word: string;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'bigint' }) entrySeq: string;
  @DayColumn() day: Day;
  @Column({ type: 'varchar', length: 30 }) kind: string;
  @Column({ type: 'varchar', length: 20, nullable: true }) orderNumber: string | null;
  @FenColumn() debitFen: Fen;
  /** VoucherLine[] of the core */
  @Column({ type: 'longtext' }) voucherLines: string;
  @Column({ type: 'char', length: 64 }) hash: string;
}
