import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** What a village grows and an alliance sells under its brand. */
@Entity('products')
export class ProductRow {
  @IdKey() id: string;
  @Column({ type: 'varchar', length: 40 }) slug: string;
  @IdColumn() allianceId: string;
  @IdColumn() brandId: string;
  @IdColumn() villageId: string;
  @IdColumn() growerId: string;
  @Column({ type: 'varchar', length: 40 }) categorySlug: string;
  @Column({ type: 'varchar', length: 60 }) name: string;
  /** other names that people search by, with spaces between */
  @Column({ type: 'varchar', length: 200 }) aliases: string;
  @Column({ type: 'varchar', length: 120 }) specLine: string;
  @Column({ type: 'varchar', length: 2000 }) story: string;
  @Column({ type: 'varchar', length: 500 }) storageNote: string;
  @Column({ type: 'boolean' }) isPerishable: boolean;
  @Column({ type: 'int' }) position: number;
  /** the lowest price of its SKUs */
  @FenColumn() priceFromFen: Fen;
  /** what a search phrase must be part of */
  @Column({ type: 'varchar', length: 500 }) searchText: string;
  @InstantColumn() listedAt: Instant;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
