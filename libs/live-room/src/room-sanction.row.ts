import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { HideReason, SanctionFacts, SanctionKind } from './core';

/** A viewer who may not speak (mute) or is kept out (ban) in all rooms of an alliance. */
@Entity('room_sanctions')
export class RoomSanctionRow implements SanctionFacts {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @IdColumn() sessionId: string;
  @IdColumn() personId: string;
  @Column({ type: 'varchar', length: 20 }) personMask: string;
  @Column({ type: 'varchar', length: 10 }) kind: SanctionKind;
  @Column({ type: 'varchar', length: 20 }) reason: HideReason;
  @InstantColumn({ nullable: true }) untilAt: Instant | null;
  @InstantColumn() startedAt: Instant;
  @IdColumn() startedBy: string;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
