import { Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '@app/platform';

/** An entry that a settlement has frozen. Every entry is in one settlement at most. */
@Entity('settlement_items')
export class SettlementItemRow {
  @PrimaryColumn({ type: 'bigint' }) entrySeq: string;
  @IdColumn() settlementId: string;
}
