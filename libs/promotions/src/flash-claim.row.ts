import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { ClaimStatus } from './core';

/** What one buyer holds of a flash deal until he orders it or its time is over. */
@Entity('flash_claims')
export class FlashClaimRow {
  @IdKey() id: string;
  @IdColumn() dealId: string;
  @IdColumn() buyerId: string;
  @Column({ type: 'int' }) quantity: number;
  @Column({ type: 'varchar', length: 20 }) status: ClaimStatus;
  @InstantColumn() untilAt: Instant;
  @IdColumn({ nullable: true }) orderId: string | null;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() createdAt: Instant;
}
