import { formatYuan, maxFen, sumFen, type Fen } from '@app/money';
import { Refusal } from '@app/platform/core';
import type { ChargebackStatus } from './chargeback-status';

/** What of a payment may still go back to its buyer, and whether that is known at all. */
export interface Refundable {
  readonly leftFen: Fen;
  /** the buyer's bank has the money until it has decided: whatever is returned meanwhile may be returned twice */
  readonly isDisputed: boolean;
}

/** A chargeback that was lost went back already, by the buyer's bank; one that was won is as if it had not been. */
export function refundableOf(
  capturedFen: Fen,
  refundsFen: readonly Fen[],
  chargebacks: readonly { readonly status: ChargebackStatus; readonly amountFen: Fen }[],
): Refundable {
  const lost = chargebacks.filter((each) => each.status === 'lost');
  const goneFen = sumFen(refundsFen) + sumFen(lost.map((each) => each.amountFen));
  return {
    leftFen: maxFen(0n, capturedFen - goneFen),
    isDisputed: chargebacks.some((each) => each.status === 'opened'),
  };
}

export function refuseTwice({ leftFen, isDisputed }: Refundable, totalFen: Fen): void {
  if (isDisputed) throw new Refusal('chargeback_open');
  if (totalFen > leftFen) throw new Refusal('refund_over_left', { left: formatYuan(leftFen) });
}
