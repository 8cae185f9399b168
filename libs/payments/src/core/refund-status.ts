import { Refusal } from '@app/platform/core';

export type RefundStatus = 'accepted' | 'sent' | 'paid' | 'failed';

/** The whole life of a refund: owed to the buyer, told to the provider, done. A failed one is tried anew. */
const STEPS = {
  send: { from: ['accepted'], to: 'sent' },
  pay: { from: ['accepted', 'sent', 'failed'], to: 'paid' },
  fail: { from: ['accepted', 'sent'], to: 'failed' },
  retry: { from: ['failed'], to: 'accepted' },
} as const satisfies Record<string, { from: readonly RefundStatus[]; to: RefundStatus }>;

/** Not a step of its life, but kept beside them: a try that nobody answered. */
export const UNANSWERED = 'unanswered';

export type RefundStep = keyof typeof STEPS;
export const REFUND_STEPS = Object.keys(STEPS) as readonly RefundStep[];

export function canStepRefund(status: RefundStatus, step: RefundStep): boolean {
  return (STEPS[step].from as readonly RefundStatus[]).includes(status);
}

export function afterRefundStep(status: RefundStatus, step: RefundStep): RefundStatus {
  if (!canStepRefund(status, step)) throw new Refusal('step_not_allowed', { thing: 'refund', status, step });
  return STEPS[step].to;
}
