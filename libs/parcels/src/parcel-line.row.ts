import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '@app/platform';

/** A line of the order in its box, and the lot it was picked from. */
@Entity('parcel_lines')
export class ParcelLineRow {
  @PrimaryColumn({ type: 'char', length: 26 }) parcelId: string;
  @PrimaryColumn({ type: 'char', length: 26 }) lineId: string;
  @Column({ type: 'int' }) position: number;
  @IdColumn() skuId: string;
  @IdColumn() productId: string;
  @Column({ type: 'varchar', length: 120 }) itemName: string;
  @Column({ type: 'int' }) quantity: number;
  @Column({ type: 'int' }) unitGrams: number;
  @IdColumn({ nullable: true }) lotId: string | null;
}
