import { Column, Entity } from 'typeorm';
import { DayColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';

/** A brand belongs to one alliance for good; the database keeps one registered at a time. */
@Entity('brands')
export class BrandRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 40 }) slug: string;
  @Column({ type: 'varchar', length: 40 }) name: string;
  @Column({ type: 'varchar', length: 200 }) logo: string;
  @DayColumn() registeredOn: Day;
  @IdColumn({ nullable: true }) registeredBy: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) requestId: string | null;
  @Column({ type: 'char', length: 64, default: '' }) requestHash: string;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
