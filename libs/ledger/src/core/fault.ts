import { allocate, maxFen, minFen, sumFen, type Fen } from '@app/money';
import type { RefundFault } from '@app/outbox/core';
import { courierDue, type LinePosition, type OrderPosition } from './order-position';
import type { Bearing } from './split';
import type { PartyRole } from './split-rule';

/** Who gives up his share first, by whose fault it was (ledger B7). The courier is no party of the split and gives up its cost. */
const FIRST: Readonly<Record<RefundFault, PartyRole | null>> = {
  nobody: null,
  courier: null,
  packing: 'VILLAGE',
  goods: 'PRODUCER',
};

export function bearingOf(fault: RefundFault, position: OrderPosition): Bearing {
  return { first: FIRST[fault], courierFen: fault === 'courier' ? courierDue(position) : 0n };
}

/** Remembers who was at fault for how much, for the courier's cost that is to be borne. */
export function withFault(
  position: OrderPosition,
  line: LinePosition,
  fault: RefundFault,
  valueFen: Fen,
): OrderPosition {
  const partyKey = line.shares.find((share) => share.role === FIRST[fault])?.partyKey;
  if (partyKey === undefined || valueFen === 0n) return position;
  const before = position.faultsFen ?? {};
  return { ...position, faultsFen: { ...before, [partyKey]: (before[partyKey] ?? 0n) + valueFen } };
}

/**
 * The courier was paid for goods that came back. Who was at fault bears that cost, each by the value that came back through him;
 * what came back through nobody's fault is borne by the alliance, and never more than the courier's cost by all together.
 */
export function bearFault(
  position: OrderPosition,
  lossFen: Fen,
): { parts: readonly { partyKey: string; amountFen: Fen }[]; position: OrderPosition } {
  const faults = Object.entries(position.faultsFen ?? {}).filter(([, valueFen]) => valueFen > 0n);
  const faultFen = sumFen(faults.map(([, valueFen]) => valueFen));
  const borneFen = position.faultBorneFen ?? 0n;
  const openFen = minFen(lossFen, courierDue(position) - borneFen);
  if (faultFen === 0n || openFen <= 0n) return { parts: [], position };
  const othersFen = maxFen(0n, sumFen(position.lines.map((line) => line.refundedFen)) - faultFen);
  const amounts = allocate(openFen, [...faults.map(([, valueFen]) => valueFen), othersFen]);
  const parts = faults.map(([partyKey], index) => ({ partyKey, amountFen: amounts[index] ?? 0n }));
  const sum = sumFen(parts.map((part) => part.amountFen));
  return { parts, position: { ...position, faultBorneFen: borneFen + sum } };
}
