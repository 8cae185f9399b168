import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, type Instant } from '@app/platform';
import type { Tx } from '@app/outbox';
import type { ProviderEvent, ProviderName } from './core';

/** A message of a provider that was acted upon. Providers repeat themselves; this row makes that harmless. */
@Entity('provider_events')
export class ProviderEventRow {
  @PrimaryColumn({ type: 'varchar', length: 20 }) provider: ProviderName;
  @PrimaryColumn({ type: 'varchar', length: 120 }) eventId: string;
  @Column({ type: 'varchar', length: 40 }) kind: ProviderEvent['kind'];
  @IdColumn({ nullable: true }) paymentId: string | null;
  @InstantColumn() receivedAt: Instant;
}

/** False when the message came before. Of two at once the second meets the first one's key and is tried again. */
export async function isNewEvent(tx: Tx, event: ProviderEvent, paymentId: string | null): Promise<boolean> {
  const { provider, eventId, kind } = event;
  if (await tx.rows.existsBy(ProviderEventRow, { provider, eventId })) return false;
  await tx.rows.insert(ProviderEventRow, { provider, eventId, kind, paymentId, receivedAt: tx.now });
  return true;
}
