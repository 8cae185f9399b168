import { Column, Entity } from 'typeorm';
import { IdKey } from '@app/platform';

@Entity('villages')
export class VillageRow {
  @IdKey() id: string;
  @Column({ type: 'varchar', length: 40 }) slug: string;
  @Column({ type: 'varchar', length: 40 }) name: string;
  @Column({ type: 'varchar', length: 40 }) townName: string;
  @Column({ type: 'varchar', length: 500 }) blurb: string;
  @Column({ type: 'varchar', length: 200 }) picture: string;
}
