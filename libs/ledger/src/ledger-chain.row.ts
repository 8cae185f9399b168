import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, type Instant } from '@app/platform';

/** The head of the chain, and who may write: one row, locked by whoever books. */
@Entity('ledger_chain')
export class LedgerChainRow {
  @PrimaryColumn({ type: 'tinyint' }) id: number;
  @Column({ type: 'bigint' }) seq: string;
  @Column({ type: 'char', length: 64 }) hash: string;
  /** grows with every change of writer; an entry carries the number under which it was written */
  @Column({ type: 'bigint' }) fence: string;
  @Column({ type: 'varchar', length: 60, nullable: true }) holder: string | null;
  @InstantColumn({ nullable: true }) leasedUntil: Instant | null;
}
