import { DAY_MS, dayOf, type Day, type Instant, type Troubles } from '@app/platform/core';

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

/** How long before a proof is due whoever records it is told so. */
export const DUE_SOON_MS = 30 * DAY_MS;

export type ProofStanding = 'never' | 'overdue' | 'soon' | 'holds';

/** How a proof stands of which this is the due time; at that very moment it holds no longer, as for a show. */
export function proofStanding(dueAt: Instant | null, now: Instant): ProofStanding {
  if (dueAt === null) return 'never';
  if (dueAt <= now) return 'overdue';
  return dueAt - now <= DUE_SOON_MS ? 'soon' : 'holds';
}

export interface Proof {
  readonly kind: ProofKind;
  readonly dueAt: Instant;
}

/** Who streams is sixteen, and until eighteen with the written consent of those who bring them up (网络直播营销管理办法; live.md L13). */
const STREAMS_FROM_YEARS = 16;
const ALONE_FROM_YEARS = 18;

export interface ProofInput {
  readonly kind: ProofKind;
  readonly evidenceSha256: string;
  /** As the paper says; of an identity alone. Looked at and not kept. */
  readonly bornOn?: Day | null | undefined;
  /** the guardians' consent, of someone who is not eighteen */
  readonly consentSha256?: string | null | undefined;
}

/** What is wrong with a proof, by field. */
export function proofTroubles(input: ProofInput, now: Instant): Troubles {
  const seen: Troubles = isDigest(input.evidenceSha256) ? {} : { evidenceSha256: 'missing' };
  return input.kind === 'identity' ? { ...seen, ...ageTroubles(input, now) } : seen;
}

function ageTroubles({ bornOn, consentSha256 }: ProofInput, now: Instant): Troubles {
  if (!bornOn) return { bornOn: 'missing' };
  if (yearsOn(dayOf(now), bornOn) < STREAMS_FROM_YEARS) return { bornOn: 'too_young' };
  return needsConsent(bornOn, now) && !isDigest(consentSha256 ?? '') ? { consentSha256: 'missing' } : {};
}

/** Whether someone of that birthday may stream, but not without the guardians' consent. */
export function needsConsent(bornOn: Day, now: Instant): boolean {
  const years = yearsOn(dayOf(now), bornOn);
  return years >= STREAMS_FROM_YEARS && years < ALONE_FROM_YEARS;
}

/** A SHA-256 as 64 small hex digits. */
export const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Whole years on that day: one more on each birthday, of the 29th of February on the 1st of March. */
export function yearsOn(day: Day, bornOn: Day): number {
  const [year, month] = [
    Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)),
    day.slice(5) >= bornOn.slice(5),
  ];
  return month ? year : year - 1;
}
