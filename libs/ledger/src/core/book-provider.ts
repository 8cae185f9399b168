import type { EventPayloads } from '@app/outbox/core';
import { dayOf } from '@app/platform/core';
import { ACCOUNTS, providerAccount } from './account';
import type { OrderPosition } from './order-position';
import { move, type DraftEntry, type Posting } from './posting';
import type { Fen } from '@app/money';

type FeeStated = EventPayloads['provider.fee_stated'];

/**
 * The fee as the provider's statement has it: what was booked with the capture is an expectation, so the difference is booked.
 * A second line for the same order is a fee of its own; the same line once more is none.
 */
export function bookFeeStated(
  stated: FeeStated,
  position: OrderPosition | null,
  orphanFeeFen: Fen,
): { entries: DraftEntry[]; position?: OrderPosition } {
  const { provider, lineId, feeFen } = stated;
  const known = position?.feeLines ?? [];
  if (known.includes(lineId)) return { entries: [] };
  const bookedFen = known.length > 0 ? 0n : orphanFeeFen + (position === null ? 0n : position.feeFen);
  const entry: DraftEntry = {
    kind: 'provider_fee',
    idemKey: `fee:${provider}:${lineId}`,
    allianceId: stated.allianceId,
    effectiveDay: dayOf(stated.statedAt),
    memo: lineId,
    ...(stated.orderId !== null && { orderId: stated.orderId }),
    postings: either(ACCOUNTS.fee, providerAccount(provider), feeFen - bookedFen),
  };
  const entries = entry.postings.length > 0 ? [entry] : [];
  if (position === null) return { entries };
  return { entries, position: { ...position, feeLines: [...known, lineId] } };
}

/** WeChat gives its fee back with a refund, Stripe keeps it: booked as the statement says and never assumed. */
export function bookFeeReturned(returned: EventPayloads['provider.fee_returned']): DraftEntry[] {
  const { provider, lineId, orderId, refundId, feeFen } = returned;
  const postings = move(providerAccount(provider), ACCOUNTS.fee, feeFen);
  if (postings.length === 0) return [];
  return [
    {
      kind: 'fee_returned',
      idemKey: `feereturned:${provider}:${lineId}`,
      allianceId: returned.allianceId,
      effectiveDay: dayOf(returned.statedAt),
      memo: lineId,
      ...(orderId !== null && { orderId }),
      ...(refundId !== null && { refundId }),
      postings,
    },
  ];
}

/** Money between the provider and the bank, whichever way it went. */
export function bookProviderSettled(settled: EventPayloads['provider.settled']): DraftEntry[] {
  const { provider, settlementRef, amountFen } = settled;
  const postings = either(ACCOUNTS.bank, providerAccount(provider), amountFen);
  if (postings.length === 0) return [];
  return [
    {
      kind: 'provider_settlement',
      idemKey: `settled:${provider}:${settlementRef}`,
      allianceId: settled.allianceId,
      effectiveDay: dayOf(settled.settledAt),
      memo: settlementRef,
      postings,
    },
  ];
}

function either(debit: string, credit: string, amountFen: Fen): Posting[] {
  return amountFen >= 0n ? move(debit, credit, amountFen) : move(credit, debit, -amountFen);
}
