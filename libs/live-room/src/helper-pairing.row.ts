import { Column, Entity } from 'typeorm';
import { DayColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';
import type { HelperKind } from './core';

/** Someone helps with a show by an invite, whose id this is. The office that it gave is the term. */
@Entity('helper_pairings')
export class HelperPairingRow {
  @IdKey() id: string;
  @IdColumn() sessionId: string;
  @IdColumn() allianceId: string;
  @IdColumn() personId: string;
  @IdColumn() termId: string;
  @Column({ type: 'varchar', length: 20 }) kind: HelperKind;
  @IdColumn() invitedBy: string;
  @InstantColumn() pairedAt: Instant;
  @DayColumn() untilOn: Day;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
