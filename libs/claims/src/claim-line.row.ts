import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn } from '@app/platform';

@Entity('claim_lines')
export class ClaimLineRow {
  @PrimaryColumn({ type: 'char', length: 26 }) claimId: string;
  @PrimaryColumn({ type: 'char', length: 26 }) lineId: string;
  @Column({ type: 'varchar', length: 120 }) itemName: string;
  @Column({ type: 'int' }) quantity: number;
  @Column({ type: 'int' }) levelPercent: number;
  @FenColumn() refundFen: Fen;
}
