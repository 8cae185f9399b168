import { Refusal } from '@app/platform/core';

export type PayoutStatus = 'created' | 'sent' | 'succeeded' | 'failed' | 'unknown' | 'returned';

/** The whole life of a payout. What is unknown is asked for, never sent again. */
const STEPS = {
  send: { from: ['created'], to: 'sent' },
  succeed: { from: ['sent', 'unknown'], to: 'succeeded' },
  fail: { from: ['sent', 'unknown'], to: 'failed' },
  lose: { from: ['sent'], to: 'unknown' },
  return: { from: ['succeeded'], to: 'returned' },
} as const satisfies Record<string, { from: readonly PayoutStatus[]; to: PayoutStatus }>;

export type PayoutStep = keyof typeof STEPS;

export function canPayoutStep(status: PayoutStatus, step: PayoutStep): boolean {
  return (STEPS[step].from as readonly PayoutStatus[]).includes(status);
}

export function afterPayoutStep(status: PayoutStatus, step: PayoutStep): PayoutStatus {
  if (!canPayoutStep(status, step)) throw new Refusal('step_not_allowed', { status, step });
  return STEPS[step].to;
}
