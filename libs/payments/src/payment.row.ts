import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, SealedColumn, type Instant } from '@app/platform';
import type { PaymentMethod, PaymentStatus, ProviderName } from './core';

/** One attempt of a shopper to pay what is owed. */
@Entity('payments')
export class PaymentRow {
  @IdKey() id: string;
  @IdColumn() orderId: string;
  @Column({ type: 'varchar', length: 20 }) orderNumber: string;
  @IdColumn() payerId: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 20 }) provider: ProviderName;
  @Column({ type: 'varchar', length: 20 }) method: PaymentMethod;
  @Column({ type: 'varchar', length: 20 }) status: PaymentStatus;
  @FenColumn() amountFen: Fen;
  @InstantColumn() expiresAt: Instant;
  /** the provider's own id; `null` until it has answered */
  @Column({ type: 'varchar', length: 120, nullable: true }) providerRef: string | null;
  /** a `PaymentAction`, JSON; sealed because it may hold a secret of the shopper's */
  @SealedColumn({ length: 2048, nullable: true }) action: string | null;
  @FenColumn({ nullable: true }) capturedFen: Fen | null;
  @FenColumn({ nullable: true }) feeFen: Fen | null;
  @InstantColumn({ nullable: true }) capturedAt: Instant | null;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() createdAt: Instant;
}
