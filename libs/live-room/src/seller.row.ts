import { Column, Entity } from 'typeorm';
import { IdKey } from '@app/platform';

/** Who sells in an alliance's rooms, shown there all the time (直播电商监督管理办法, art. 25 and 26). */
@Entity('sellers')
export class SellerRow {
  @IdKey() allianceId: string;
  @Column({ type: 'varchar', length: 80 }) name: string;
  @Column({ type: 'varchar', length: 200 }) address: string;
  @Column({ type: 'varchar', length: 60 }) contact: string;
  @Column({ type: 'varchar', length: 60 }) licence: string;
}
