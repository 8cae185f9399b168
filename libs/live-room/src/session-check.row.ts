import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, type Instant } from '@app/platform';
import type { ConfirmedGate } from './core';

/** Someone looked before the show and put a name to it. Kept as long as the show. */
@Entity('session_checks')
export class SessionCheckRow {
  @PrimaryColumn({ type: 'char', length: 26 }) sessionId: string;
  @PrimaryColumn({ type: 'varchar', length: 20 }) gate: ConfirmedGate;
  @IdColumn() checkedBy: string;
  @InstantColumn() checkedAt: Instant;
  /** of the paper, which stays with the alliance; null: none was shown */
  @Column({ type: 'char', length: 64, nullable: true }) evidenceSha256: string | null;
}
