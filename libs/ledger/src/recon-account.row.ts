import { Column, Entity } from 'typeorm';
import { DayColumn, IdColumn, IdKey, type Day } from '@app/platform';

/** An account that is held against a statement: the bank, or money at a provider. */
@Entity('recon_accounts')
export class ReconAccountRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 60 }) code: string;
  /** the end of the number that its statements must bear */
  @Column({ type: 'varchar', length: 40, nullable: true }) numberMasked: string | null;
  /** a `ColumnProfile`, JSON: how this bank calls its columns */
  @Column({ type: 'longtext' }) columnNames: string;
  @DayColumn() startedOn: Day;
  /** grows with each import, match and answer */
  @Column({ type: 'int', default: 0 }) revision: number;
}
