import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { DayColumn, FenColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';
import type { BreakKind } from './core';

export type ReconResolution = 'fee_stated' | 'fee_returned' | 'settled' | 'explained';

/** Who answers for a break. What breaks is found by comparing anew each time; this is found again by its key. */
@Entity('recon_breaks')
export class ReconBreakRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 60 }) accountCode: string;
  @Column({ type: 'varchar', length: 40 }) breakKey: string;
  /** kind and amount that the owner saw; when they differ now, nobody has answered for it */
  @Column({ type: 'varchar', length: 20 }) kind: BreakKind;
  @FenColumn() amountFen: Fen;
  @DayColumn() sinceDay: Day;
  @Column({ type: 'varchar', length: 20 }) status: 'owned' | 'resolved';
  @IdColumn() ownerId: string;
  @DayColumn({ nullable: true }) dueOn: Day | null;
  @Column({ type: 'varchar', length: 500 }) note: string;
  @Column({ type: 'varchar', length: 20, nullable: true }) resolution: ReconResolution | null;
  @IdColumn({ nullable: true }) resolvedBy: string | null;
  @InstantColumn({ nullable: true }) resolvedAt: Instant | null;
  @InstantColumn() ownedAt: Instant;
}
