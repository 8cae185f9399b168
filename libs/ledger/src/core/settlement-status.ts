import { Refusal } from '@app/platform/core';

export type SettlementStatus = 'open' | 'review' | 'approved' | 'paid_out' | 'published';

/** The whole life of a settlement. */
const STEPS = {
  submit: { from: 'open', to: 'review' },
  send_back: { from: 'review', to: 'open' },
  approve: { from: 'review', to: 'approved' },
  /** payouts go out; the last of them that succeeds settles it */
  pay_out: { from: 'approved', to: 'approved' },
  settle: { from: 'approved', to: 'paid_out' },
  publish: { from: 'paid_out', to: 'published' },
} as const satisfies Record<string, { from: SettlementStatus; to: SettlementStatus }>;

export type SettlementStep = keyof typeof STEPS;

export function canSettlementStep(status: SettlementStatus, step: SettlementStep): boolean {
  return STEPS[step].from === status;
}

export function afterSettlementStep(status: SettlementStatus, step: SettlementStep): SettlementStatus {
  if (!canSettlementStep(status, step)) throw new Refusal('step_not_allowed', { status, step });
  return STEPS[step].to;
}
