import type { EventOf } from '@app/outbox/core';
import { dayOf } from '@app/platform/core';
import { ACCOUNTS, providerAccount } from './account';
import type { OrderPosition } from './order-position';
import { move, type DraftEntry, type Posting } from './posting';

/** The fee as the statement has it: what was booked with the capture is taken off, the difference is booked. */
export function bookFeeStated(
  { payload }: EventOf<'provider.fee_stated'>,
  position: OrderPosition | null,
): DraftEntry[] {
  const postings = either(
    ACCOUNTS.fee,
    providerAccount(payload.provider),
    payload.feeFen - (position?.feeFen ?? 0n),
  );
  return entryOf('provider_fee', `fee:${payload.provider}:${payload.lineId}`, payload, postings);
}

export function bookFeeReturned({ payload }: EventOf<'provider.fee_returned'>): DraftEntry[] {
  const postings = move(providerAccount(payload.provider), ACCOUNTS.fee, payload.feeFen);
  return entryOf('fee_returned', `feereturned:${payload.provider}:${payload.lineId}`, payload, postings);
}

/** Money between the provider and the bank, whichever way it went. */
export function bookProviderSettled({ payload }: EventOf<'provider.settled'>): DraftEntry[] {
  const { allianceId, settlementRef, amountFen, settledAt } = payload;
  const postings = either(ACCOUNTS.bank, providerAccount(payload.provider), amountFen);
  const facts = { allianceId, lineId: settlementRef, orderId: null, statedAt: settledAt };
  return entryOf('provider_settlement', `settled:${payload.provider}:${settlementRef}`, facts, postings);
}

type Stated = Pick<
  EventOf<'provider.fee_stated'>['payload'],
  'allianceId' | 'lineId' | 'orderId' | 'statedAt'
>;

function entryOf(
  kind: DraftEntry['kind'],
  idemKey: string,
  { allianceId, lineId, orderId, statedAt }: Stated,
  postings: readonly Posting[],
): DraftEntry[] {
  if (postings.length === 0) return [];
  const common = { kind, idemKey, allianceId, effectiveDay: dayOf(statedAt), memo: lineId, postings };
  return [orderId === null ? common : { ...common, orderId }];
}

function either(debit: string, credit: string, amountFen: bigint): Posting[] {
  return amountFen >= 0n ? move(debit, credit, amountFen) : move(credit, debit, -amountFen);
}
