import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, SealedColumn, type Instant } from '@app/platform';

/** To whom an order goes, sealed, and how it will be sent. Written with the order; parcels are opened from it once it is paid. */
@Entity('consignments')
export class ConsignmentRow {
  @IdKey() orderId: string;
  @Column({ type: 'varchar', length: 20 }) orderNumber: string;
  @IdColumn() allianceId: string;
  @SealedColumn() name: string;
  @SealedColumn() phone: string;
  @Column({ type: 'char', length: 64 }) phoneIndex: string;
  @Column({ type: 'char', length: 6 }) regionCode: string;
  @SealedColumn() street: string;
  /** the groups of the quote, JSON */
  @Column({ type: 'longtext' }) groups: string;
  @InstantColumn() createdAt: Instant;
  /** set when the order is cancelled, so that no box is opened afterwards */
  @InstantColumn({ nullable: true }) calledOffAt: Instant | null;
}
