import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { EventPayloads } from '@app/outbox';
import type { RefundStatus } from './core';

/** Money that goes back out of one payment. The refund of a claim bears the claim's id. */
@Entity('refunds')
export class RefundRow {
  @IdKey() id: string;
  @IdColumn() orderId: string;
  @IdColumn() allianceId: string;
  @IdColumn() paymentId: string;
  @Column({ type: 'varchar', length: 20 }) cause: EventPayloads['refund.accepted']['cause'];
  @FenColumn() totalFen: Fen;
  @Column({ type: 'varchar', length: 20 }) status: RefundStatus;
  @Column({ type: 'varchar', length: 120, nullable: true }) providerRef: string | null;
  @InstantColumn() acceptedAt: Instant;
  @InstantColumn({ nullable: true }) paidAt: Instant | null;
}
