import { Refusal } from '@app/platform/core';

export type ReconBreakStatus = 'open' | 'owned' | 'resolved';

/** The whole life of a break: found by the comparison, owned by a person, resolved by an event or in writing. */
const STEPS = {
  own: { from: ['open', 'owned', 'resolved'], to: 'owned' },
  resolve: { from: ['owned'], to: 'resolved' },
} as const satisfies Record<string, { from: readonly ReconBreakStatus[]; to: ReconBreakStatus }>;

export type ReconBreakStep = keyof typeof STEPS;

export function canReconStep(status: ReconBreakStatus, step: ReconBreakStep): boolean {
  return (STEPS[step].from as readonly ReconBreakStatus[]).includes(status);
}

export function afterReconStep(status: ReconBreakStatus, step: ReconBreakStep): ReconBreakStatus {
  if (!canReconStep(status, step)) throw new Refusal('step_not_allowed', { status, step });
  return STEPS[step].to;
}
