import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { ChargebackStatus, ProviderName } from './core';

/** Money of a payment that the buyer's bank took back. */
@Entity('chargebacks')
export class ChargebackRow {
  @IdKey() id: string;
  @Column({ type: 'varchar', length: 20 }) provider: ProviderName;
  @Column({ type: 'varchar', length: 120 }) providerRef: string;
  @IdColumn() paymentId: string;
  @IdColumn() orderId: string;
  @IdColumn() allianceId: string;
  @FenColumn() amountFen: Fen;
  /** what the provider took for it when it was opened */
  @FenColumn() feeFen: Fen;
  @Column({ type: 'varchar', length: 10 }) status: ChargebackStatus;
  @InstantColumn() openedAt: Instant;
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
}
