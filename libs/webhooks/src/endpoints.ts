import { randomBytes } from 'node:crypto';
import { alliancesWith, HOUR_MS, Refusal, type Actor } from '@app/platform';
import type { StepNote, Tx } from '@app/outbox';
import { afterEndpointStep, type EndpointStep, type StandstillReason } from './core';
import { WebhookDeliveryRow } from './webhook-delivery.row';
import { WebhookEndpointRow } from './webhook-endpoint.row';

const SECRET_BYTES = 32;
/** A receiver has a day to learn the new secret. */
export const OLD_SECRET_LASTS_MS = 24 * HOUR_MS;

export function drawSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** Locks an endpoint: whatever changes it, and whoever wants to send for it, waits here. */
export function lockEndpoint(tx: Tx, id: string): Promise<WebhookEndpointRow | null> {
  return tx.rows.findOne(WebhookEndpointRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Locks one of the actor's alliances; anyone else's is not found. */
export async function lockEndpointFor(tx: Tx, actor: Actor, id: string): Promise<WebhookEndpointRow> {
  const endpoint = await lockEndpoint(tx, id);
  if (!endpoint || !alliancesWith(actor, 'webhook.manage').includes(endpoint.allianceId))
    throw new Refusal('not_found', { thing: 'webhook_endpoint' });
  return endpoint;
}

export async function stepEndpoint(
  tx: Tx,
  endpoint: WebhookEndpointRow,
  step: EndpointStep,
  by: string,
  learnt: { readonly reason: StandstillReason | null; readonly failuresInRow?: number },
  note: StepNote = {},
): Promise<void> {
  const from = endpoint.status;
  const to = afterEndpointStep(from, step);
  const change = { ...learnt, status: to, ...(to === 'ended' && { slot: null, endedAt: tx.now }) };
  await tx.rows.update(WebhookEndpointRow, endpoint.id, change);
  const told = learnt.reason === null ? note : { reason: learnt.reason, ...note };
  await tx.step('webhook_endpoint', endpoint.id, step, from, to, by, told);
  Object.assign(endpoint, change);
  if (to === 'ended') await giveUpWaiting(tx, endpoint.id);
}

/** Nothing is sent to an endpoint that has ended. The record is the end of the endpoint itself. */
async function giveUpWaiting(tx: Tx, endpointId: string): Promise<void> {
  await tx.rows.update(
    WebhookDeliveryRow,
    { endpointId, status: 'waiting' },
    { status: 'given_up', dueAt: null },
  );
}
