import { newId } from '@app/platform';
import type { StepNote, Tx } from '@app/outbox';
import { afterDeliveryStep, type DeliveryStep, type SentType } from './core';
import { WebhookDeliveryRow } from './webhook-delivery.row';

export interface NewDelivery {
  readonly endpointId: string;
  readonly eventId: string;
  readonly type: SentType;
  readonly body: string;
}

/** Writes what is to be sent and calls for a sender. The key of endpoint and event holds it to one. */
export async function addDelivery(tx: Tx, made: NewDelivery): Promise<WebhookDeliveryRow> {
  const { now } = tx;
  const delivery = tx.rows.create(WebhookDeliveryRow, {
    ...{ id: newId(), ...made, status: 'waiting', tries: 0, since: now, dueAt: now, createdAt: now },
    ...{ triedAt: null, tookMs: null, code: null, trouble: null, reply: null },
  });
  await tx.rows.insert(WebhookDeliveryRow, delivery);
  await tx.emit('webhook.due', { endpointId: made.endpointId });
  return delivery;
}

/**
 * Takes a step with what was learnt, if the delivery is still as it was read: of two who tried the same one, the first to say so is
 * heard. Answers whether it was us.
 */
export async function stepDelivery(
  tx: Tx,
  delivery: WebhookDeliveryRow,
  step: DeliveryStep,
  by: string,
  learnt: Partial<WebhookDeliveryRow>,
  note: StepNote = {},
): Promise<boolean> {
  const { id, status: from, tries } = delivery;
  const change = { ...learnt, status: afterDeliveryStep(from, step) };
  const { affected } = await tx.rows.update(WebhookDeliveryRow, { id, status: from, tries }, change);
  if (affected !== 1) return false;
  await tx.step('webhook_delivery', id, step, from, change.status, by, note);
  Object.assign(delivery, change);
  return true;
}
