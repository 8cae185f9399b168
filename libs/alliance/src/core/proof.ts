import { DAY_MS, type Instant } from '@app/platform/core';

export const PROOF_KINDS = ['identity', 'training'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/**
 * How long a proof holds: an identity is verified again at least every six months, training every year
 * (直播电商监督管理办法, art. 8 and 15; live.md L2, L3). Days on the safe side of the calendar's months.
 */
const LASTS_MS: Readonly<Record<ProofKind, number>> = { identity: 181 * DAY_MS, training: 365 * DAY_MS };

export function dueOf(kind: ProofKind, verifiedAt: Instant): Instant {
  return verifiedAt + LASTS_MS[kind];
}

export interface Proof {
  readonly kind: ProofKind;
  readonly dueAt: Instant;
}

/** What keeps a streamer from going live, or null. The newest proof of a kind counts. */
export function proofTrouble(
  proofs: readonly Proof[],
  now: Instant,
): 'identity_overdue' | 'training_required' | null {
  const holds = (kind: ProofKind) => proofs.some((proof) => proof.kind === kind && proof.dueAt > now);
  if (!holds('identity')) return 'identity_overdue';
  return holds('training') ? null : 'training_required';
}
