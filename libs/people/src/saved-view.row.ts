import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { ViewPage } from './core';

/** A filter of a desk's list that a person named; only its owner sees it. */
@Entity('saved_views')
export class SavedViewRow {
  @IdKey() id: string;
  @IdColumn() personId: string;
  /** 1 to 30; the next view takes the place of one that was removed */
  @Column({ type: 'tinyint' }) slot: number;
  @Column({ type: 'varchar', length: 20 }) page: ViewPage;
  @Column({ type: 'varchar', length: 30 }) name: string;
  /** as it stands in the address */
  @Column({ type: 'varchar', length: 500 }) query: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) removedAt: Instant | null;
}
