import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { Regime } from './core';

/** Vouchers that were numbered together. Each batch's hash goes on from the one before of its book and month. */
@Entity('voucher_batches')
export class VoucherBatchRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 40 }) book: string;
  @Column({ type: 'char', length: 7 }) month: string;
  @Column({ type: 'varchar', length: 20 }) regime: Regime;
  @Column({ type: 'int' }) firstNumber: number;
  @Column({ type: 'int' }) lastNumber: number;
  @Column({ type: 'int' }) lineCount: number;
  @FenColumn() debitFen: Fen;
  @Column({ type: 'char', length: 64 }) prevHash: string;
  @Column({ type: 'char', length: 64 }) hash: string;
  @IdColumn() madeBy: string;
  @InstantColumn() madeAt: Instant;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
