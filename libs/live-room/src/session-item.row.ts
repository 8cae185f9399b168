import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { DayColumn, FenColumn, IdColumn, IdKey, type Day } from '@app/platform';
import type { CompareBasis } from './core';

/** A SKU on the shelf of a session, with the facts that the room shows. */
@Entity('session_items')
export class SessionItemRow {
  @IdKey() id: string;
  @IdColumn() sessionId: string;
  @IdColumn() skuId: string;
  @IdColumn() productId: string;
  @Column({ type: 'int' }) position: number;
  @Column({ type: 'varchar', length: 40 }) productSlug: string;
  @Column({ type: 'varchar', length: 120 }) itemName: string;
  @Column({ type: 'varchar', length: 200 }) picture: string;
  @FenColumn() priceFen: Fen;
  @Column({ type: 'int' }) unitGrams: number;
  @Column({ type: 'boolean' }) isPerishable: boolean;
  @Column({ type: 'boolean' }) isListed: boolean;
  @Column({ type: 'int' }) soldCount: number;
  /** what the streamer means to say, a line for each thought: for those who run the show alone */
  @Column({ type: 'varchar', length: 1_000, default: '' }) script: string;
  /** counts changes by people, so that two phones cannot overwrite each other */
  @Column({ type: 'int' }) rev: number;
  /** a struck price with its basis: all four or none */
  @FenColumn({ nullable: true }) comparePriceFen: Fen | null;
  @Column({ type: 'varchar', length: 20, nullable: true }) compareBasis: CompareBasis | null;
  @DayColumn({ nullable: true }) compareFrom: Day | null;
  @DayColumn({ nullable: true }) compareTo: Day | null;
  /** what the room was told last: a number, `plenty` or `out` */
  @Column({ type: 'varchar', length: 10 }) stockHint: string;
}
