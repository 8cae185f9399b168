import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { DeliveryStatus, SentType } from './core';

/** Why a try failed without a code: nobody answered in time, the line broke, or the address is none of the open internet. */
export type SendTrouble = 'timeout' | 'connection' | 'refused_address';

/** One event for one endpoint. Its body was written once, with the event, and is posted unchanged. */
@Entity('webhook_deliveries')
export class WebhookDeliveryRow {
  @IdKey() id: string;
  @IdColumn() endpointId: string;
  @Column({ type: 'varchar', length: 60 }) eventId: string;
  @Column({ type: 'varchar', length: 30 }) type: SentType;
  @Column({ type: 'longtext' }) body: string;
  @Column({ type: 'varchar', length: 20 }) status: DeliveryStatus;
  /** since `since` */
  @Column({ type: 'int' }) tries: number;
  /** when it was first to be sent, or was asked for again by hand: three days count from here */
  @InstantColumn() since: Instant;
  /** null when it does not wait */
  @InstantColumn({ nullable: true }) dueAt: Instant | null;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) triedAt: Instant | null;
  @Column({ type: 'int', nullable: true }) tookMs: number | null;
  @Column({ type: 'int', nullable: true }) code: number | null;
  @Column({ type: 'varchar', length: 20, nullable: true }) trouble: SendTrouble | null;
  /** the beginning of what was answered */
  @Column({ type: 'varchar', length: 500, nullable: true }) reply: string | null;
}
