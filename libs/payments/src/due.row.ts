import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** What is owed for an order, and until when it may be paid. Closed with its order: then no payment can start. */
@Entity('dues')
export class DueRow {
  @IdKey() orderId: string;
  @Column({ type: 'varchar', length: 20 }) orderNumber: string;
  @IdColumn() payerId: string;
  @IdColumn() allianceId: string;
  @FenColumn() amountFen: Fen;
  @Column({ type: 'varchar', length: 200 }) description: string;
  @InstantColumn() payBy: Instant;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
}
