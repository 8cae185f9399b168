import type { Fen } from '@app/money';
import { Column, Entity } from 'typeorm';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** Money that a party gave back, with the bank's reference. */
@Entity('party_repayments')
export class PartyRepaymentRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @IdColumn() partyId: string;
  @FenColumn() amountFen: Fen;
  @Column({ type: 'varchar', length: 100 }) reference: string;
  @IdColumn() actorId: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() repaidAt: Instant;
}
