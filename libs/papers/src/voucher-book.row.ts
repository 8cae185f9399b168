import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdKey } from '@app/platform';
import type { Regime } from './core';

/** How one book of an alliance is kept: the company's, a village's or a co-op's. */
@Entity('voucher_books')
export class VoucherBookRow {
  @IdKey() allianceId: string;
  /** ALLIANCE, or the party whose book it is: `VILLAGE.01K9…` */
  @PrimaryColumn({ type: 'varchar', length: 40 }) book: string;
  @Column({ type: 'varchar', length: 20 }) regime: Regime;
  @Column({ type: 'int' }) serviceVatBasisPoints: number;
  @Column({ type: 'boolean' }) isEquityHolder: boolean;
  /** whose import file the book's program reads */
  @Column({ type: 'varchar', length: 20 }) columnsOf: string;
  /** heads that differ from that program's, as JSON by field */
  @Column({ type: 'longtext', nullable: true }) ownColumns: string | null;
}
