import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, type Instant } from '@app/platform';

/** Someone who did a lucky bag's task. Who it is stays here; the public list says `entry`. */
@Entity('lucky_entries')
export class LuckyEntryRow {
  @PrimaryColumn({ type: 'char', length: 26 }) bagId: string;
  /** from 1, in the order of entering */
  @PrimaryColumn({ type: 'int' }) number: number;
  @IdColumn() personId: string;
  @Column({ type: 'varchar', length: 10 }) mask: string;
  @Column({ type: 'char', length: 32 }) entry: string;
  @InstantColumn() enteredAt: Instant;
  /** which draw it was, from 1; null: none */
  @Column({ type: 'int', nullable: true }) place: number | null;
  /** goods were handed over to the winner */
  @InstantColumn({ nullable: true }) givenAt: Instant | null;
}
