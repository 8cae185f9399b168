import { Refusal } from '@app/platform/core';

export type ChargebackStatus = 'opened' | 'won' | 'lost';

/** The whole life of a chargeback: the buyer's bank took the money, and then it is decided whose it is. */
const STEPS = {
  win: { from: ['opened'], to: 'won' },
  lose: { from: ['opened'], to: 'lost' },
} as const satisfies Record<string, { from: readonly ChargebackStatus[]; to: ChargebackStatus }>;

export type ChargebackStep = keyof typeof STEPS;

export function canStepChargeback(status: ChargebackStatus, step: ChargebackStep): boolean {
  return (STEPS[step].from as readonly ChargebackStatus[]).includes(status);
}

export function afterChargebackStep(status: ChargebackStatus, step: ChargebackStep): ChargebackStatus {
  if (!canStepChargeback(status, step))
    throw new Refusal('step_not_allowed', { thing: 'chargeback', status, step });
  return STEPS[step].to;
}
