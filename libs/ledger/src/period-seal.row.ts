import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { Month } from './core';

/** What a closed month came to. Written once by the books' writer; the database lets nobody change it. */
@Entity('period_seals')
export class PeriodSealRow {
  @IdKey() periodId: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 7 }) month: Month;
  /** the chain's head when it was sealed: everything of the month stands at or before it */
  @Column({ type: 'bigint' }) chainSeq: string;
  @Column({ type: 'char', length: 64 }) chainHash: string;
  @Column({ type: 'char', length: 64 }) root: string;
  @InstantColumn() sealedAt: Instant;
}
