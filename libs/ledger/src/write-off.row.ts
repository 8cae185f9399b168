import type { Fen } from '@app/money';
import { Column, Entity } from 'typeorm';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { DecisionStatus } from './core';

/** A debt that one person asks to give up and another decides about. One open request for a party. */
@Entity('write_offs')
export class WriteOffRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @IdColumn() partyId: string;
  @FenColumn() amountFen: Fen;
  @Column({ type: 'varchar', length: 500 }) reason: string;
  @Column({ type: 'varchar', length: 10 }) status: DecisionStatus<'requested'>;
  @IdColumn() actorId: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() requestedAt: Instant;
  @IdColumn({ nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
}
