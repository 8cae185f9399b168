import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey } from '@app/platform';

/** The split of one paid order and where its money stands: OrderPosition of the core, written by the books' writer alone. */
@Entity('order_splits')
export class OrderSplitRow {
  @IdKey() orderId: string;
  @Column({ type: 'varchar', length: 20 }) orderNumber: string;
  @IdColumn() allianceId: string;
  @IdColumn() buyerId: string;
  @IdColumn() ruleId: string;
  @Column({ type: 'longtext' }) position: string;
}
