import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { DayColumn, FenColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';
import type { CompareBasis, FlashStatus } from './core';

/** So many of an item at a price between two instants. `claimed` is what is held or ordered; the rest is free or given back. */
@Entity('flash_deals')
export class FlashDealRow {
  @IdKey() id: string;
  @IdColumn() sessionId: string;
  @IdColumn() itemId: string;
  @IdColumn() skuId: string;
  @Column({ type: 'varchar', length: 20 }) status: FlashStatus;
  @FenColumn() priceFen: Fen;
  @Column({ type: 'int' }) quantity: number;
  @Column({ type: 'int' }) claimed: number;
  /** of those, how many were held and not yet ordered when it last sold out: they may come back */
  @Column({ type: 'int', default: 0 }) heldAtEnd: number;
  @Column({ type: 'int' }) perPersonMax: number;
  @FenColumn() comparePriceFen: Fen;
  @Column({ type: 'varchar', length: 20 }) compareBasis: CompareBasis;
  @DayColumn() compareFrom: Day;
  @DayColumn() compareTo: Day;
  @InstantColumn() opensAt: Instant;
  @InstantColumn() closesAt: Instant;
  @IdColumn() plannedBy: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
}
