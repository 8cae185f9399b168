import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Fen } from '@app/money';
import { DayColumn, FenColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';

/** Lines and entries that a person put together; both sides come to the same. */
@Entity('recon_matches')
export class ReconMatchRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 60 }) accountCode: string;
  @Column({ type: 'varchar', length: 20 }) basis: 'id' | 'batch' | 'amount_day' | 'by_hand';
  @DayColumn() firstDay: Day;
  @DayColumn() lastDay: Day;
  @FenColumn() amountFen: Fen;
  @Column({ type: 'varchar', length: 500, nullable: true }) note: string | null;
  @Column({ type: 'varchar', length: 60 }) matchedBy: string;
  @InstantColumn() matchedAt: Instant;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}

/** One line or one entry of a match; a second open match of it breaks a key. */
@Entity('recon_match_items')
export class ReconMatchItemRow {
  @PrimaryColumn({ type: 'char', length: 26 }) matchId: string;
  @PrimaryColumn({ type: 'int' }) itemNo: number;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 60 }) accountCode: string;
  @IdColumn({ nullable: true }) lineId: string | null;
  @Column({ type: 'bigint', nullable: true }) entrySeq: string | null;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
