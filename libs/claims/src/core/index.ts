export {
  claimTroubles,
  CLAIM_LEVELS,
  CLAIM_NOTE_MAX,
  PHOTOS_MAX,
  type ClaimInput,
  type ClaimLineInput,
  type ClaimReason,
} from './claim-input';
export {
  afterClaimStep,
  canStepClaim,
  CLAIM_STEPS,
  HOLDING_UNITS,
  type ClaimStatus,
  type ClaimStep,
} from './claim-status';
export { faultOf, isFault } from './fault';
export { ANSWER_MS, AUTO_ACCEPT_MAX_FEN, isAutoAccepted } from './remedy';
