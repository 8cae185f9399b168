import { MINUTE_MS, Refusal, SECOND_MS, HOUR_MS, type Instant } from '@app/platform/core';
import type { WaybillStatus } from './parcel-status';

/** A waybill's life. `unknown`: asked for, and nobody knows whether it was sold; asking again with the same id finds out. */
const STEPS = {
  issue: { from: ['requested', 'unknown'], to: 'issued' },
  refuse: { from: ['requested', 'unknown'], to: 'refused' },
  lose: { from: ['requested', 'unknown'], to: 'unknown' },
  ask_again: { from: ['refused', 'unknown'], to: 'requested' },
  void: { from: ['issued'], to: 'voided' },
} as const satisfies Record<string, { from: readonly WaybillStatus[]; to: WaybillStatus }>;

export type WaybillStep = keyof typeof STEPS;

export function canStepWaybill(status: WaybillStatus | null, step: WaybillStep): boolean {
  return status !== null && (STEPS[step].from as readonly WaybillStatus[]).includes(status);
}

export function afterWaybillStep(status: WaybillStatus | null, step: WaybillStep): WaybillStatus {
  if (!canStepWaybill(status, step))
    throw new Refusal('step_not_allowed', { thing: 'waybill', status: status ?? 'none', step });
  return STEPS[step].to;
}

const RETRY_FIRST_MS = 2 * SECOND_MS;
const RETRY_MAX_MS = 10 * MINUTE_MS;
/** The courier gives the first number again for 48 hours only. Later, asking could buy a second one: then a person decides. */
const SAME_NUMBER_MS = 47 * HOUR_MS;

/** Whether nobody asks for the number any more by itself, so that a person may: it was refused, or unknown for too long. */
export function isStuck(status: WaybillStatus | null, firstAskedAt: Instant | null, now: Instant): boolean {
  if (status === 'refused') return true;
  return status === 'unknown' && firstAskedAt !== null && now - firstAskedAt >= SAME_NUMBER_MS;
}

/** When to ask again after `tries` calls without an answer; `null` when asking is no longer safe. */
export function askAgainAt(firstAskedAt: Instant, tries: number, now: Instant): Instant | null {
  const at = now + Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** Math.min(tries, 20));
  return at - firstAskedAt < SAME_NUMBER_MS ? at : null;
}
