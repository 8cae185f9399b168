import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey } from '@app/platform';

/** A greenhouse or field. */
@Entity('plots')
export class PlotRow {
  @IdKey() id: string;
  @IdColumn() villageId: string;
  @IdColumn() growerId: string;
  @Column({ type: 'varchar', length: 20 }) code: string;
  @Column({ type: 'varchar', length: 40 }) name: string;
  /** the grower agreed that their name stands beside the plot */
  @Column({ type: 'boolean' }) isGrowerPublic: boolean;
}
