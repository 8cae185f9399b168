import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, SealedColumn, type Instant } from '@app/platform';
import type { ClaimReason, ClaimStatus } from './core';

@Entity('claims')
export class ClaimRow {
  @IdKey() id: string;
  @IdColumn() orderId: string;
  @Column({ type: 'varchar', length: 20 }) orderNumber: string;
  @IdColumn() allianceId: string;
  @IdColumn() buyerId: string;
  @Column({ type: 'varchar', length: 20 }) status: ClaimStatus;
  @Column({ type: 'varchar', length: 20 }) reason: ClaimReason;
  @SealedColumn({ length: 4096 }) note: string;
  /** ids of pictures, with spaces between */
  @Column({ type: 'varchar', length: 400 }) photoIds: string;
  @FenColumn() refundFen: Fen;
  @InstantColumn() openedAt: Instant;
  @InstantColumn() answerBy: Instant;
  @Column({ type: 'varchar', length: 500, nullable: true }) decision: string | null;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
