import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, SealedColumn, type Instant } from '@app/platform';

/** Where a person has things sent. Only its owner reads it whole. */
@Entity('addresses')
export class AddressRow {
  @IdKey() id: string;
  @IdColumn() personId: string;
  @SealedColumn() name: string;
  @SealedColumn() phone: string;
  @Column({ type: 'char', length: 6 }) regionCode: string;
  @SealedColumn() street: string;
  /** the latest of a person's addresses is the default */
  @InstantColumn({ nullable: true }) defaultSince: Instant | null;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) removedAt: Instant | null;
}
