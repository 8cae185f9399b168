import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** A pack that can be ordered, 5斤装. */
@Entity('skus')
export class SkuRow {
  @IdKey() id: string;
  @IdColumn() productId: string;
  @Column({ type: 'int' }) position: number;
  @Column({ type: 'varchar', length: 40 }) name: string;
  @FenColumn() priceFen: Fen;
  @Column({ type: 'int' }) unitGrams: number;
  @Column({ type: 'int' }) perPersonMax: number;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
