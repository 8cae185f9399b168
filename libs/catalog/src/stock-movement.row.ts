import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { MovementKind } from './core';

/** Why stock rose or fell: `on_hand` is the sum of a SKU's movements. Never changed; a cause moves a SKU once. */
@Entity('stock_movements')
export class StockMovementRow {
  @IdKey() id: string;
  @IdColumn() skuId: string;
  @Column({ type: 'varchar', length: 20 }) kind: MovementKind;
  @Column({ type: 'int' }) quantity: number;
  @IdColumn() causeId: string;
  @InstantColumn() at: Instant;
}
