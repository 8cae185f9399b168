import type { Fen } from '@app/money';
import { Column, Entity } from 'typeorm';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { DecisionStatus, PoolBasis } from './core';

/** How a sum of the pool is to be told off, proposed by one person and decided by another. */
@Entity('pool_allocations')
export class PoolAllocationRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @FenColumn() amountFen: Fen;
  @Column({ type: 'int' }) reserveBasisPoints: number;
  @Column({ type: 'varchar', length: 10 }) basis: PoolBasis;
  /** `[{ villageId, weight }]`, JSON; a weight is text, it may be a volume in fen */
  @Column({ type: 'longtext' }) weights: string;
  @Column({ type: 'varchar', length: 10 }) status: DecisionStatus<'proposed'>;
  @IdColumn() actorId: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() proposedAt: Instant;
  @IdColumn({ nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
}
