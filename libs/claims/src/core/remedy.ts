import type { Fen } from '@app/money';
import { HOUR_MS } from '@app/platform/core';
import { canStepClaim, type ClaimStatus } from './claim-status';

/** The alliance answers within a day; after that small claims are accepted by themselves. */
export const ANSWER_MS = 24 * HOUR_MS;
export const AUTO_ACCEPT_MAX_FEN: Fen = 5_000n;

export function isAutoAccepted(claim: { readonly status: ClaimStatus; readonly refundFen: Fen }): boolean {
  return canStepClaim(claim.status, 'refuse') && claim.refundFen <= AUTO_ACCEPT_MAX_FEN;
}
