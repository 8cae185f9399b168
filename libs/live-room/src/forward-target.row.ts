import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, SealedColumn, type Instant } from '@app/platform';
import type { ForwardFault, ForwardState } from './core';

/** Another platform to which an alliance's shows are pushed on. */
@Entity('forward_targets')
export class ForwardTargetRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 20 }) name: string;
  @Column({ type: 'varchar', length: 200 }) url: string;
  /** lets whoever has it speak as the alliance on that platform */
  @SealedColumn() streamKey: string;
  @Column({ type: 'boolean' }) isOn: boolean;
  /** another one whenever where or how it pushes has changed */
  @Column({ type: 'int' }) revision: number;
  @IdColumn() addedBy: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() addedAt: Instant;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}

/** How a show's forward to a platform is, as the live process that pushes it last told. */
@Entity('forward_states')
export class ForwardStateRow {
  @PrimaryColumn({ type: 'char', length: 26, charset: 'ascii', collation: 'ascii_bin' }) sessionId: string;
  @PrimaryColumn({ type: 'char', length: 26, charset: 'ascii', collation: 'ascii_bin' }) targetId: string;
  @Column({ type: 'varchar', length: 12 }) state: ForwardState;
  @Column({ type: 'varchar', length: 12, nullable: true }) fault: ForwardFault | null;
  @Column({ type: 'int' }) kbps: number;
  @InstantColumn() since: Instant;
  @InstantColumn() toldAt: Instant;
}
