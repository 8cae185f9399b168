import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** One account of one alliance's books. */
@Entity('ledger_accounts')
export class LedgerAccountRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 60 }) code: string;
  @IdColumn({ nullable: true }) partyId: string | null;
  /** its balance may not go below 0 on its normal side, after any entry */
  @Column({ type: 'boolean' }) noNegative: boolean;
  @InstantColumn() openedAt: Instant;
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
}
