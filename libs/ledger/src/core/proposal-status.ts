import { DAY_MS, MINUTE_MS, Refusal, type Instant } from '@app/platform/core';

export type ProposalStatus = 'proposed' | 'adopted' | 'rejected' | 'withdrawn';

/** The whole life of a proposed version. It is superseded when a later one comes into force, which is no step of its own. */
const STEPS = {
  adopt: { from: 'proposed', to: 'adopted' },
  reject: { from: 'proposed', to: 'rejected' },
  withdraw: { from: 'proposed', to: 'withdrawn' },
} as const satisfies Record<string, { from: ProposalStatus; to: ProposalStatus }>;

export type ProposalStep = keyof typeof STEPS;

export function canProposalStep(status: ProposalStatus, step: ProposalStep): boolean {
  return STEPS[step].from === status;
}

export function afterProposalStep(status: ProposalStatus, step: ProposalStep): ProposalStatus {
  if (!canProposalStep(status, step)) throw new Refusal('step_not_allowed', { status, step });
  return STEPS[step].to;
}

/** From the proposal to its first possible moment of force: nobody's order is shared by a rule that nobody could read. */
export const RULE_NOTICE_MIN_MS = DAY_MS;

/** A version whose day has passed while villages voted begins a little later than its adoption, never before it was written. */
export const ADOPTION_LEAD_MS = MINUTE_MS;

export function isBackdated(inForceFrom: Instant, now: Instant): boolean {
  return inForceFrom < now + RULE_NOTICE_MIN_MS;
}

/** The day that was proposed, or the moment at which the last village's resolution was public, whichever is later. */
export function forceFrom(proposed: Instant, decided: readonly Instant[], now: Instant): Instant {
  const isPast = proposed < now + ADOPTION_LEAD_MS;
  return Math.max(proposed, ...decided, ...(isPast ? [now + ADOPTION_LEAD_MS] : []));
}

export interface VillageResult {
  readonly villageId: string;
  readonly result: 'carried' | 'rejected';
}

/** What the villages' results so far make of a proposal: one "no" ends it, all of them carry it, else it waits. */
export function afterResults(
  villageIds: readonly string[],
  results: readonly VillageResult[],
): ProposalStep | null {
  if (results.some(({ result }) => result === 'rejected')) return 'reject';
  const carried = new Set(results.map((each) => each.villageId));
  return villageIds.every((id) => carried.has(id)) ? 'adopt' : null;
}
