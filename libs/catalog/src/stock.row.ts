import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '@app/platform';
import type { Stock } from './core';

/** What a village has of a SKU, and how much of it is promised. One narrow row, since every order of it writes here. */
@Entity('stocks')
export class StockRow implements Stock {
  @PrimaryColumn({ type: 'char', length: 26 }) skuId: string;
  @IdColumn() villageId: string;
  @Column({ type: 'int' }) onHand: number;
  @Column({ type: 'int' }) reserved: number;
}
