import { Refusal } from '@app/platform/core';

export type PaymentStatus = 'pending' | 'succeeded' | 'failed' | 'expired';

/** The whole life of a payment. Money that comes after all is still money: nothing undoes `succeeded`. */
const STEPS = {
  succeed: { from: ['pending', 'failed', 'expired'], to: 'succeeded' },
  fail: { from: ['pending'], to: 'failed' },
  expire: { from: ['pending'], to: 'expired' },
} as const satisfies Record<string, { from: readonly PaymentStatus[]; to: PaymentStatus }>;

export type PaymentStep = keyof typeof STEPS;
export const PAYMENT_STEPS = Object.keys(STEPS) as readonly PaymentStep[];

export function canStepPayment(status: PaymentStatus, step: PaymentStep): boolean {
  return (STEPS[step].from as readonly PaymentStatus[]).includes(status);
}

export function afterPaymentStep(status: PaymentStatus, step: PaymentStep): PaymentStatus {
  if (!canStepPayment(status, step))
    throw new Refusal('step_not_allowed', { thing: 'payment', status, step });
  return STEPS[step].to;
}
