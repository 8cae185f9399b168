import { REFUND_FAULTS, type RefundFault } from '@app/outbox/core';
import type { ClaimReason } from './claim-input';

/** Whose fault a claim is while nobody has said: a box that never came is the courier's; what came bad may be anyone's. */
export function faultOf(reason: ClaimReason): RefundFault {
  return reason === 'not_received' ? 'courier' : 'nobody';
}

export function isFault(text: string): text is RefundFault {
  return (REFUND_FAULTS as readonly string[]).includes(text);
}
