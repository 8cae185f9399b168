import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, type Day, type Instant } from '@app/platform';
import type { ProviderName } from './core';

/** A day of a provider's statement: asked for once by the clock, and when it was last read. */
@Entity('statement_fetches')
export class StatementFetchRow {
  @PrimaryColumn({ type: 'varchar', length: 20 }) provider: ProviderName;
  @PrimaryColumn({ type: 'date' }) day: Day;
  @InstantColumn() askedAt: Instant;
  @InstantColumn({ nullable: true }) fetchedAt: Instant | null;
  @Column({ type: 'int', nullable: true }) lineCount: number | null;
}
