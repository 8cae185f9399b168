import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('product_pictures')
export class ProductPictureRow {
  @PrimaryColumn({ type: 'char', length: 26 }) productId: string;
  @PrimaryColumn({ type: 'int' }) position: number;
  @Column({ type: 'varchar', length: 200 }) url: string;
  @Column({ type: 'varchar', length: 200 }) alt: string;
  /** name of the tinted ground it lies on */
  @Column({ type: 'varchar', length: 20 }) ground: string;
}
