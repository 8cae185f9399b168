import type { Fen } from '@app/money';
import { Column, Entity } from 'typeorm';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { PayoutStatus } from './core';

/** Money on its way to a party. `outNo` is the number under which the bank knows it; a new try has a new one. */
@Entity('payouts')
export class PayoutRow {
  @IdKey() id: string;
  @IdColumn() settlementId: string;
  @IdColumn() partyId: string;
  @Column({ type: 'varchar', length: 60 }) outNo: string;
  @FenColumn() amountFen: Fen;
  @Column({ type: 'varchar', length: 64 }) bankAccount: string;
  @Column({ type: 'varchar', length: 40 }) bankAccountMasked: string;
  @Column({ type: 'varchar', length: 20 }) status: PayoutStatus;
  @Column({ type: 'varchar', length: 200, nullable: true }) reason: string | null;
  @InstantColumn() createdAt: Instant;
  @InstantColumn() movedAt: Instant;
}
