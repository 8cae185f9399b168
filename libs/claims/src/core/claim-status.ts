import { Refusal } from '@app/platform/core';

export type ClaimStatus =
  'opened' | 'accepted' | 'refunded' | 'refused' | 'escalated' | 'dismissed' | 'withdrawn';

/** The whole life of a claim. */
const STEPS = {
  accept: { from: ['opened', 'escalated'], to: 'accepted' },
  refund: { from: ['accepted'], to: 'refunded' },
  refuse: { from: ['opened'], to: 'refused' },
  escalate: { from: ['refused'], to: 'escalated' },
  dismiss: { from: ['escalated'], to: 'dismissed' },
  withdraw: { from: ['opened', 'refused', 'escalated'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly ClaimStatus[]; to: ClaimStatus }>;

export type ClaimStep = keyof typeof STEPS;
export const CLAIM_STEPS = Object.keys(STEPS) as readonly ClaimStep[];

export function canStepClaim(status: ClaimStatus, step: ClaimStep): boolean {
  return (STEPS[step].from as readonly ClaimStatus[]).includes(status);
}

export function afterClaimStep(status: ClaimStatus, step: ClaimStep): ClaimStatus {
  if (!canStepClaim(status, step)) throw new Refusal('step_not_allowed', { thing: 'claim', status, step });
  return STEPS[step].to;
}

/** Claims whose units no other claim may ask for: all but those that came to nothing. */
export const HOLDING_UNITS = [
  'opened',
  'escalated',
  'accepted',
  'refunded',
] as const satisfies readonly ClaimStatus[];
