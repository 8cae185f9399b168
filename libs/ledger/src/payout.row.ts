import type { Fen } from '@app/money';
import { Column, Entity } from 'typeorm';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { IitMethod, PayoutStatus } from './core';

/** Money on its way to a party. `outNo` is the number under which the bank knows it; a new try has a new one. */
@Entity('payouts')
export class PayoutRow {
  @IdKey() id: string;
  @IdColumn() settlementId: string;
  /** that of the settlement */
  @IdColumn() allianceId: string;
  @IdColumn() partyId: string;
  @Column({ type: 'varchar', length: 60 }) outNo: string;
  @FenColumn() amountFen: Fen;
  @Column({ type: 'varchar', length: 64 }) bankAccount: string;
  @Column({ type: 'varchar', length: 40 }) bankAccountMasked: string;
  @Column({ type: 'varchar', length: 20 }) status: PayoutStatus;
  @Column({ type: 'varchar', length: 200, nullable: true }) reason: string | null;
  /** kept back of the party's money for the tax office, beside the amount */
  @FenColumn({ default: '0' }) withheldFen: Fen;
  /** `2026-11`, the month of which the payment is income */
  @Column({ type: 'char', length: 7, nullable: true }) taxMonth: string | null;
  @Column({ type: 'varchar', length: 20, nullable: true }) taxMethod: IitMethod | null;
  /** the bank file in which it went out, where payouts go by file */
  @IdColumn({ nullable: true }) batchId: string | null;
  @InstantColumn() createdAt: Instant;
  @InstantColumn() movedAt: Instant;
}
