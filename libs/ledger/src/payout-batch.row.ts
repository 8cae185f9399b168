import type { Fen } from '@app/money';
import { Column, Entity } from 'typeorm';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** A file of payouts as the bank was given it: the same bytes whenever it is fetched again. Never changed. */
@Entity('payout_batches')
export class PayoutBatchRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @IdColumn() settlementId: string;
  @Column({ type: 'varchar', length: 30 }) number: string;
  @Column({ type: 'int' }) payoutCount: number;
  @FenColumn() totalFen: Fen;
  @Column({ type: 'longtext' }) content: string;
  @Column({ type: 'char', length: 64 }) sha256: string;
  @IdColumn() actorId: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() drawnAt: Instant;
}
