import { Column, Entity } from 'typeorm';
import { DayColumn, IdKey, type Day } from '@app/platform';

export type AllianceForm =
  'village_village' | 'village_community' | 'village_enterprise' | 'village_township';

@Entity('alliances')
export class AllianceRow {
  @IdKey() id: string;
  @Column({ type: 'varchar', length: 40 }) slug: string;
  @Column({ type: 'varchar', length: 40 }) name: string;
  @Column({ type: 'varchar', length: 40 }) townName: string;
  @Column({ type: 'varchar', length: 30 }) formKind: AllianceForm;
  @Column({ type: 'varchar', length: 500 }) blurb: string;
  @DayColumn() formedOn: Day;
}
