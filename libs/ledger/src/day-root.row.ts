import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, type Day, type Instant } from '@app/platform';

/** The root of the entries that were booked until the end of a Shanghai day and after the day before. Never changed. */
@Entity('ledger_day_roots')
export class DayRootRow {
  @PrimaryColumn({ type: 'date' }) day: Day;
  @Column({ type: 'bigint' }) firstSeq: string;
  /** one less than `firstSeq` on a day without entries */
  @Column({ type: 'bigint' }) lastSeq: string;
  @Column({ type: 'int' }) entryCount: number;
  /** the chain's hash at the last entry */
  @Column({ type: 'char', length: 64 }) headHash: string;
  @Column({ type: 'char', length: 64 }) merkleRoot: string;
  @Column({ type: 'char', length: 64 }) prevRoot: string;
  @Column({ type: 'char', length: 64 }) root: string;
  @InstantColumn() madeAt: Instant;
}
