import { Column, Entity } from 'typeorm';
import { IdKey, InstantColumn, type Instant } from '@app/platform';

export type SellerKind = 'registered' | 'exempt_self_produced';

/** Who sells in an alliance's rooms, shown there all the time (直播电商监督管理办法, art. 25 and 26). */
@Entity('sellers')
export class SellerRow {
  @IdKey() allianceId: string;
  @Column({ type: 'varchar', length: 80 }) name: string;
  @Column({ type: 'varchar', length: 200 }) address: string;
  @Column({ type: 'varchar', length: 60 }) contact: string;
  @Column({ type: 'varchar', length: 60 }) licence: string;
  /** farmers who sell what they grew themselves need no registration, and must say so (电子商务法, art. 10 and 15) */
  @Column({ type: 'varchar', length: 20 }) kind: SellerKind;
  /** until when the verified papers hold; null: never verified */
  @InstantColumn({ nullable: true }) dueAt: Instant | null;
}
