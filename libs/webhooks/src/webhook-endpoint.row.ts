import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, SealedColumn, type Instant } from '@app/platform';
import type { EndpointStatus, StandstillReason, WebhookType } from './core';

const TYPES = {
  to: (types: readonly WebhookType[] | undefined) => types?.join(','),
  from: (text: string) => text.split(','),
};

/** Where an alliance's own program wants to be told of what happens. */
@Entity('webhook_endpoints')
export class WebhookEndpointRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  /** 1 to 5; null once it has ended, so that the place is free */
  @Column({ type: 'tinyint', nullable: true }) slot: number | null;
  @Column({ type: 'varchar', length: 500 }) url: string;
  @Column({ type: 'varchar', length: 400, transformer: TYPES }) types: readonly WebhookType[];
  @Column({ type: 'varchar', length: 20 }) status: EndpointStatus;
  /** why it is paused or has ended */
  @Column({ type: 'varchar', length: 20, nullable: true }) reason: StandstillReason | null;
  @SealedColumn() secret: string;
  /** when the secret was made: it is shown for a short while only */
  @InstantColumn() secretAt: Instant;
  /** signs too until `oldSecretUntil` */
  @SealedColumn({ nullable: true }) oldSecret: string | null;
  @InstantColumn({ nullable: true }) oldSecretUntil: Instant | null;
  @Column({ type: 'int' }) failuresInRow: number;
  /** whoever sends for it has it until then; a crash frees it by itself */
  @InstantColumn({ nullable: true }) sendingUntil: Instant | null;
  @IdColumn() actorId: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
