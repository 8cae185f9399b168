import type { Fen } from '@app/money';
import { Column, Entity } from 'typeorm';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { ExpenseStatus, VillageResult } from './core';

/** An expense of the common fund that villages vote on, and what came of it. Its text stands with the motions. */
@Entity('fund_expenses')
export class FundExpenseRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  /** whose collective has the money and pays for the thing */
  @IdColumn() payeeVillageId: string;
  @Column({ type: 'varchar', length: 80 }) title: string;
  @FenColumn() amountFen: Fen;
  /** of the text that every village votes on */
  @Column({ type: 'char', length: 64 }) sha256: string;
  @Column({ type: 'simple-json' }) villageIds: readonly string[];
  @Column({ type: 'simple-json' }) results: readonly VillageResult[];
  @Column({ type: 'varchar', length: 20 }) status: ExpenseStatus;
  @InstantColumn() proposedAt: Instant;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
  @InstantColumn({ nullable: true }) bookedAt: Instant | null;
}
