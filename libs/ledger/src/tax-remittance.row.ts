import type { Fen } from '@app/money';
import { Column, Entity } from 'typeorm';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** What was withheld in a month and reached the tax office, with its receipt's number. */
@Entity('tax_remittances')
export class TaxRemittanceRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'char', length: 7 }) month: string;
  @FenColumn() amountFen: Fen;
  @Column({ type: 'varchar', length: 100 }) reference: string;
  @IdColumn() actorId: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() remittedAt: Instant;
}
