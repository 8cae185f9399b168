import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { MediaState, SessionStatus } from './core';

/** One show of an alliance. Its counters count paid orders only. */
@Entity('live_sessions')
export class LiveSessionRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @IdColumn() brandId: string;
  @IdColumn() streamerId: string;
  @Column({ type: 'varchar', length: 60 }) title: string;
  @Column({ type: 'varchar', length: 200 }) cover: string;
  /** a few words over the cover, empty for none */
  @Column({ type: 'varchar', length: 40, default: '' }) coverText: string;
  @Column({ type: 'varchar', length: 20 }) status: SessionStatus;
  @InstantColumn() scheduledAt: Instant;
  @InstantColumn({ nullable: true }) startedAt: Instant | null;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
  @Column({ type: 'varchar', length: 20 }) mediaState: MediaState;
  @InstantColumn({ nullable: true }) mediaSince: Instant | null;
  @Column({ type: 'int' }) orderCount: number;
  @Column({ type: 'int' }) quantity: number;
  @FenColumn() salesFen: Fen;
  @Column({ type: 'int' }) viewersPeak: number;
  @Column({ type: 'int', default: 0 }) slowSeconds: number;
  @Column({ type: 'boolean', default: false }) isChatMuted: boolean;
  @Column({ type: 'boolean', default: false }) isChatHeld: boolean;
  /** a machine makes the host's picture (直播电商监督管理办法, art. 37) */
  @Column({ type: 'boolean', default: false }) isSyntheticHost: boolean;
  /** stands over the room until it is taken down */
  @Column({ type: 'varchar', length: 120, nullable: true }) notice: string | null;
  /** a dispute keeps the recording longer than the law does */
  @InstantColumn({ nullable: true }) heldUntil: Instant | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) holdReason: string | null;
  @InstantColumn({ nullable: true }) recordingPurgedAt: Instant | null;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() createdAt: Instant;
}
