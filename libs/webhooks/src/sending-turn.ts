import { randomInt } from 'node:crypto';
import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import { MINUTE_MS, SECOND_MS, type Instant } from '@app/platform';
import type { Tx } from '@app/outbox';
import { canStepEndpoint, FAILURES_MAX, nextTry } from './core';
import { stepDelivery } from './deliveries';
import { lockEndpoint, stepEndpoint } from './endpoints';
import { retryAfter } from './retry-after';
import { WebhookDeliveryRow } from './webhook-delivery.row';
import { WebhookEndpointRow } from './webhook-endpoint.row';
import type { Answer } from './webhook-post';

/** Sent side by side to one endpoint in one turn; one that hangs costs a turn of ten seconds, not more. */
const TURN_MAX = 8;
/** Longer than any turn can last. */
const LEASE_MS = MINUTE_MS;
/** The timer was set by another machine's clock. */
const CLOCKS_DIFFER_MS = 2 * SECOND_MS;
const SPREAD_STEPS = 1_000;
const GONE = 410;
/** Too many requests, or not available now: with these a receiver may say when it wants to be asked again. */
const MAY_ASK = [429, 503];

export interface Turn {
  readonly endpoint: WebhookEndpointRow;
  readonly until: Instant;
  readonly deliveries: readonly WebhookDeliveryRow[];
}

export interface Tried {
  readonly delivery: WebhookDeliveryRow;
  readonly answer: Answer;
  readonly triedAt: Instant;
  readonly tookMs: number;
}

/**
 * Takes the right to send for an endpoint, with what is due; `null` when another has it or there is nothing to send. Whoever has it
 * looks again at the end of the turn, and a timer looks when it was not given back, so that no one else needs to wait.
 */
export async function takeTurn(tx: Tx, endpointId: string): Promise<Turn | null> {
  const endpoint = await lockEndpoint(tx, endpointId);
  if (endpoint?.status !== 'active' || (endpoint.sendingUntil ?? 0) > tx.now) return null;
  const deliveries = await tx.rows.find(WebhookDeliveryRow, {
    where: { endpointId, dueAt: LessThanOrEqual(tx.now + CLOCKS_DIFFER_MS) },
    order: { dueAt: 'ASC' },
    take: TURN_MAX,
  });
  if (deliveries.length === 0) return null;
  const until = tx.now + LEASE_MS;
  await tx.rows.update(WebhookEndpointRow, endpointId, { sendingUntil: until });
  await tx.emitAt(until, 'webhook.due', { endpointId });
  return { endpoint, until, deliveries };
}

/** Keeps what was answered and gives the turn back, calling for the next one when something still waits. */
export async function endTurn(
  tx: Tx,
  { endpoint: { id }, until }: Turn,
  tried: readonly Tried[],
  by: string,
) {
  const endpoint = await lockEndpoint(tx, id);
  if (!endpoint) return;
  let { failuresInRow } = endpoint;
  for (const each of tried) failuresInRow = (await keepAnswer(tx, each, by)) ? 0 : failuresInRow + 1;
  const isOurs = endpoint.sendingUntil === until;
  await tx.rows.update(WebhookEndpointRow, id, { failuresInRow, ...(isOurs && { sendingUntil: null }) });
  // Only now: ending an endpoint gives up what waits, and what was answered beside a 410 must have been heard before.
  const isGone = tried.some(({ answer }) => answer.kind === 'answered' && answer.code === GONE);
  if (isGone && canStepEndpoint(endpoint.status, 'end'))
    await stepEndpoint(tx, endpoint, 'end', by, { reason: 'gone' });
  else if (failuresInRow >= FAILURES_MAX && canStepEndpoint(endpoint.status, 'pause'))
    await stepEndpoint(tx, endpoint, 'pause', by, { reason: 'failing' });
  if (endpoint.status === 'active') await callForNext(tx, id);
}

async function callForNext(tx: Tx, endpointId: string): Promise<void> {
  const next = await tx.rows.findOne(WebhookDeliveryRow, {
    where: { endpointId, dueAt: Not(IsNull()) },
    order: { dueAt: 'ASC' },
  });
  if (next) await tx.emitAt(Math.max(tx.now, next.dueAt ?? 0), 'webhook.due', { endpointId });
}

/** Whether it arrived. */
async function keepAnswer(tx: Tx, tried: Tried, by: string): Promise<boolean> {
  const { delivery, answer, triedAt, tookMs } = tried;
  const heard =
    answer.kind === 'answered'
      ? { code: answer.code, reply: answer.reply, trouble: null }
      : { code: null, reply: null, trouble: answer.trouble };
  const learnt = { ...heard, triedAt, tookMs };
  const code = heard.code ?? 0;
  const hasArrived = code >= 200 && code < 300;
  if (hasArrived)
    await stepDelivery(tx, delivery, 'deliver', by, { ...learnt, dueAt: null, tries: delivery.tries + 1 });
  else await putOff(tx, delivery, learnt, by, askedBy(answer, tx.now));
  return hasArrived;
}

function askedBy(answer: Answer, now: Instant): Instant | null {
  const mayAsk = answer.kind === 'answered' && MAY_ASK.includes(answer.code);
  return mayAsk ? retryAfter(answer.retryAfter, now) : null;
}

/** To be tried again later; or never, when three days are over. */
async function putOff(
  tx: Tx,
  delivery: WebhookDeliveryRow,
  learnt: Partial<WebhookDeliveryRow>,
  by: string,
  askedAt: Instant | null,
): Promise<void> {
  const { id, since } = delivery;
  const tries = delivery.tries + 1;
  const spread = randomInt(SPREAD_STEPS) / SPREAD_STEPS;
  const dueAt = nextTry({ tries, since, now: tx.now, spread, askedAt });
  if (dueAt === null) await stepDelivery(tx, delivery, 'give_up', by, { ...learnt, tries, dueAt });
  else {
    const asRead = { id, status: 'waiting' as const, tries: delivery.tries };
    await tx.rows.update(WebhookDeliveryRow, asRead, { ...learnt, tries, dueAt });
  }
}
